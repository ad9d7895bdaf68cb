import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';

/** @returns what a tenant is called; the beginning of its id until that is known */
export function useTenantNames(tenantIds: readonly string[]): (tenantId: string) => string {
  const asked = [...new Set(tenantIds)].toSorted();
  const { data } = trpc.tenancy.tenantNames.useQuery({ tenantIds: asked }, { enabled: asked.length > 0, staleTime: 60_000, placeholderData: keepPreviousData });
  return (tenantId) => data?.tenants.find((tenant) => tenant.tenantId === tenantId)?.name ?? tenantId.slice(0, 8);
}
