import { getRouteApi } from '@tanstack/react-router';
import { useListUrl } from '../../lists/use-list-url.ts';
import { TenantReplays } from '../events/tenant-replays.tsx';
import { TrailTable } from './trail-table.tsx';

const route = getRouteApi('/platform/tenants/$tenantId');

/** What happened in one tenant, newest first. */
export function TenantTrail({ tenantId, tenantName }: { readonly tenantId: string; readonly tenantName: string }) {
  const { tab, cursor } = route.useSearch();
  const url = useListUrl(`/tenants/${tenantId}`, { tab, cursor });
  return (
    <>
      <TenantReplays tenantId={tenantId} tenantName={tenantName} />
      <TrailTable filter={{ tenantId }} cursor={cursor} url={url} withTenant={false} />
    </>
  );
}
