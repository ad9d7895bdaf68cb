import { decodeCursor, encodeCursor, Refusal } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectEmails } from './emails.queries.ts';
import type { SearchEmailsInput, SearchEmailsOutput } from './search-emails.contract.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A page of the delivery log, newest first.
 * @throws Refusal `cursor.invalid`
 */
export async function searchEmails(reader: Reader, _actor: MemberActor, input: SearchEmailsInput): Promise<SearchEmailsOutput> {
  const { cursor, limit, ...filter } = input;
  const before = cursor === undefined ? undefined : decodeCursor(cursor, 1)[0];
  if (before !== undefined && !UUID.test(before)) {
    throw new Refusal('invalid', 'cursor.invalid', 'This page link is damaged. Start again from the first page.');
  }
  const rows = await reader.all(selectEmails(reader.tenantId, { ...filter, before, limit: limit + 1 }));
  const items = rows.slice(0, limit).map(({ createdAt, sentAt, ...row }) =>
    ({ ...row, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.emailId]) : null };
}
