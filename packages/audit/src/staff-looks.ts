import type { StaffLook } from '@entrepot/postgres';
import type { SearchAuditAcrossTenantsInput } from './search-audit-across-tenants.contract.ts';
import type { TrailStatusAcrossTenantsInput } from './trail-status-across-tenants.contract.ts';

/** What the platform's trail says about a search: what was looked for, and in whose trail when in one. */
export function searchLook(input: SearchAuditAcrossTenantsInput): Omit<StaffLook, 'actor' | 'signal'> {
  const detail = Object.fromEntries(Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
  const at = input.tenantId === undefined ? { objectType: 'trail' } : { objectType: 'tenant', objectId: input.tenantId };
  return { action: 'audit.search', ...at, detail };
}

/** Looking at whose trails are sound. */
export function trailsLook({ state }: TrailStatusAcrossTenantsInput): Omit<StaffLook, 'actor' | 'signal'> {
  return { action: 'audit.look', objectType: 'trail', ...state !== undefined && { detail: { state } } };
}
