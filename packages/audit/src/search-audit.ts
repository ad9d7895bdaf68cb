import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectRecords } from './records.queries.ts';
import type { SearchAuditInput, SearchAuditOutput } from './search-audit.contract.ts';
import { shown } from './shown.ts';

/**
 * A page of the trail, newest first.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchAudit(reader: Reader, _actor: MemberActor, input: SearchAuditInput): Promise<SearchAuditOutput> {
  const { cursor, limit, from, to, ...filter } = input;
  const rows = await reader.all(selectRecords(reader.tenantId, {
    ...filter,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    beforeRecordId: cursor === undefined ? undefined : decodeCursor(cursor, 1)[0],
    limit: limit + 1, // one more than shown tells whether there is a next page
  }));
  const records = rows.slice(0, limit).map(shown);
  const last = records.at(-1);
  return { records, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.recordId]) : null };
}
