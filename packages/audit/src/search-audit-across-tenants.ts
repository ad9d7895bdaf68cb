import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { selectRecordsAcrossTenants } from './records-across.queries.ts';
import type { SearchAuditAcrossTenantsInput, SearchAuditAcrossTenantsOutput } from './search-audit-across-tenants.contract.ts';
import { shown } from './shown.ts';

/**
 * A page of the trails of all tenants, newest first.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchAuditAcrossTenants(
  staff: StaffReader, _actor: OperatorActor, input: SearchAuditAcrossTenantsInput,
): Promise<SearchAuditAcrossTenantsOutput> {
  const { cursor, limit, from, to, ...filter } = input;
  const [recordId, tenantId] = cursor === undefined ? [] : decodeCursor(cursor, 2);
  const rows = await staff.all(selectRecordsAcrossTenants({
    ...filter,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    before: recordId === undefined || tenantId === undefined ? undefined : { recordId, tenantId },
    limit: limit + 1, // one more than shown tells whether there is a next page
  }));
  const records = rows.slice(0, limit).map((row) => ({ ...shown(row), tenantId: row.tenantId }));
  const last = records.at(-1);
  return { records, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.recordId, last.tenantId]) : null };
}
