import { StatusPill } from '@entrepot/ui';
import type { TenantStatus } from '@entrepot/tenancy/contract';

const TONES = { active: 'green', suspended: 'amber', closed: 'neutral' } as const;
const WORDS = { active: 'Active', suspended: 'Suspended', closed: 'Closed' } as const;

/** How a tenant stands. */
export function TenantStatusPill({ status }: { readonly status: TenantStatus }) {
  return <StatusPill tone={TONES[status]}>{WORDS[status]}</StatusPill>;
}
