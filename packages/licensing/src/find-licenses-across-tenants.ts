import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { OperatorActor, StaffLook, StaffReader } from '@entrepot/postgres';
import type { FindAcrossTenantsInput, FindAcrossTenantsOutput } from './find-licenses-across-tenants.contract.ts';
import { maskLicenseKey } from './license-key.ts';
import { licenseStanding } from './license-verdict.ts';
import { licensesAcrossTenants } from './licenses-across.queries.ts';

/** What the platform's trail says about it: whose licenses were asked for. */
export function findLook({ email }: FindAcrossTenantsInput): Omit<StaffLook, 'actor' | 'signal'> {
  return { action: 'license.find', objectType: 'license', objectLabel: email.toLowerCase() };
}

/**
 * All licenses of an e-mail address, in whatever tenant, in pages.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function findLicensesAcrossTenants(
  staff: StaffReader, _actor: OperatorActor, { email, cursor, limit }: FindAcrossTenantsInput,
): Promise<FindAcrossTenantsOutput> {
  const [tenantId, licenseId] = cursor === undefined ? [] : decodeCursor(cursor, ['id', 'id']);
  const after = tenantId === undefined || licenseId === undefined ? undefined : { tenantId, licenseId };
  const rows = await staff.all(licensesAcrossTenants(email.toLowerCase(), after, limit + 1));
  const items = rows.slice(0, limit).map(({ prefix, lastFour, productCode, expiresAt, issuedAt, ...row }) => ({
    ...row,
    keyMasked: maskLicenseKey(prefix, lastFour),
    standing: licenseStanding({ ...row, productCode, expiresAt, whenExpired: 'restrict', deviceActive: false }, {}, staff.at).code,
    expiresAt: expiresAt?.toISOString() ?? null,
    issuedAt: issuedAt.toISOString(),
  }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.tenantId, last.licenseId]) : null };
}
