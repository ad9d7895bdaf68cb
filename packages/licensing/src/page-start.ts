import { decodeCursor, Refusal } from '@entrepot/kernel';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The license after which a page starts: lists are ordered by its time-ordered id.
 * @throws Refusal `cursor.invalid` when the cursor is not one of ours
 */
export function pageStart(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const [licenseId = ''] = decodeCursor(cursor, 1);
  if (!UUID.test(licenseId)) throw new Refusal('invalid', 'cursor.invalid', 'This page link is damaged. Start again from the first page.');
  return licenseId;
}
