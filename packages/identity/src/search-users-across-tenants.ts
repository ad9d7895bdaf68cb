import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { OperatorActor, StaffLook, StaffReader } from '@entrepot/postgres';
import type { SearchUsersAcrossTenantsInput, SearchUsersAcrossTenantsOutput } from './search-users-across-tenants.contract.ts';
import { selectUsersAcrossTenants } from './users-across.queries.ts';

/** What the platform's trail says about the search: what was looked for, and in whose team when in one. */
export function usersLook({ email, tenantId }: SearchUsersAcrossTenantsInput): Omit<StaffLook, 'actor' | 'signal'> {
  const at = tenantId === undefined ? { objectType: 'platform' } : { objectType: 'tenant', objectId: tenantId };
  return { action: 'user.search', ...at, ...email !== undefined && { detail: { email } } };
}

/**
 * A page of people over all tenants, by e-mail address.
 * @throws Refusal `cursor.invalid`
 */
export async function searchUsersAcrossTenants(
  staff: StaffReader, _actor: OperatorActor, input: SearchUsersAcrossTenantsInput,
): Promise<SearchUsersAcrossTenantsOutput> {
  const { cursor, limit, ...filter } = input;
  const [emailLower, tenantId] = cursor === undefined ? [] : decodeCursor(cursor, ['text', 'id']);
  const rows = await staff.all(selectUsersAcrossTenants({
    ...filter, after: emailLower === undefined || tenantId === undefined ? undefined : { emailLower, tenantId }, limit: limit + 1,
  }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    users: shown.map(({ tenantId: of, tenantName, tenantSlug, userId, kind, name, email, status, role, ...rest }) => ({
      tenantId: of, tenantName, tenantSlug, userId, name, email, role,
      kind: kind === 'member' ? 'member' : 'buyer',
      status: status === 'active' ? 'active' : 'disabled',
      secondFactor: rest.factorConfirmedAt !== null,
      lockedUntil: rest.lockedUntil !== null && rest.lockedUntil > staff.at ? rest.lockedUntil.toISOString() : null,
      createdAt: rest.createdAt.toISOString(),
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.emailLower, last.tenantId]) : null,
  };
}
