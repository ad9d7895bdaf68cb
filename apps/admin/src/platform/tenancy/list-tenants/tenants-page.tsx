import { tenantStatus } from '@entrepot/tenancy/contract';
import { ButtonLink, type Column, DateTime, FilterChips, ListBar, PageHead, SearchInput } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { useStaff } from '../../staff.ts';
import { TenantStatusPill } from '../tenant-status.tsx';

type Tenant = Outputs['tenancy']['searchTenants']['tenants'][number];
const route = getRouteApi('/platform/tenants');

/** Every tenant, newest first; the tabs are their states. */
export function TenantsPage() {
  usePageTitle('Tenants');
  const { may } = useStaff();
  const search = route.useSearch();
  const url = useListUrl('/tenants', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const status = tenantStatus.safeParse(search.status).data;
  const query = trpc.tenancy.searchTenants.useQuery(
    { text: search.search, status, planCode: search.plan, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const plans = trpc.tenancy.listPlans.useQuery(undefined, { staleTime: 60_000 });
  const counts = query.data?.counts;
  const columns: readonly Column<Tenant>[] = [
    { id: 'name', header: 'Tenant', cell: (row) => <span className="line-clamp-1">{row.name}</span> },
    { id: 'slug', header: 'Address', mono: true, nowrap: true, cell: (row) => row.slug },
    { id: 'trade', header: 'Trade', cell: (row) => <span className="line-clamp-1">{row.trade || '–'}</span> },
    { id: 'status', header: 'Status', cell: (row) => <TenantStatusPill status={row.status} /> },
    { id: 'plan', header: 'Plan', nowrap: true, cell: (row) => row.planName ?? <span className="text-muted">None</span> },
    { id: 'currency', header: 'Currency', cell: (row) => row.currency },
    { id: 'created', header: 'Since', cell: (row) => <DateTime value={row.createdAt} show="date" /> },
  ];
  return (
    <>
      <PageHead
        title="Tenants"
        action={
          may('tenant.create') && (
            <ButtonLink kind="primary" href={address('/tenants/new')} icon={<Plus size={16} aria-hidden />}>
              Create tenant
            </ButtonLink>
          )
        }
        tabs={[
          { label: 'All', href: url.hrefWith({ status: undefined }), current: status === undefined },
          ...tenantStatus.options.map((id) => ({
            label: id[0]?.toUpperCase() + id.slice(1),
            href: url.hrefWith({ status: id }),
            current: status === id,
            ...(counts && { count: counts[id] }),
          })),
        ]}
      />
      <ListBar
        search={<SearchInput label="Search tenants" placeholder="Name or address" value={text} onValueChange={setText} />}
        filters={
          <FilterChips
            label="Plan"
            single
            active={search.plan === undefined ? [] : [search.plan]}
            chips={(plans.data?.plans ?? []).map(({ code, name }) => ({ id: code, label: name }))}
            onChange={([plan]) => url.change({ plan })}
          />
        }
      />
      <RecordList
        label="Tenants"
        columns={columns}
        rows={query.data?.tenants}
        query={query}
        rowKey={(row) => row.tenantId}
        url={url}
        rowHref={(row) => address(`/tenants/${row.tenantId}`)}
        nextCursor={query.data?.nextCursor}
        emptyTitle="No tenants yet"
        emptyText="Brands on the platform stand here with their plan and status."
        nothingFound="No tenant matches these filters"
      />
    </>
  );
}
