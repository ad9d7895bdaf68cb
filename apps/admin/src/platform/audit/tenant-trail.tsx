import { getRouteApi } from '@tanstack/react-router';
import { useListUrl } from '../../lists/use-list-url.ts';
import { TrailTable } from './trail-table.tsx';

const route = getRouteApi('/platform/tenants/$tenantId');

/** What happened in one tenant, newest first. */
export function TenantTrail({ tenantId }: { readonly tenantId: string }) {
  const { tab, cursor } = route.useSearch();
  const url = useListUrl(`/tenants/${tenantId}`, { tab, cursor });
  return <TrailTable filter={{ tenantId }} cursor={cursor} url={url} withTenant={false} />;
}
