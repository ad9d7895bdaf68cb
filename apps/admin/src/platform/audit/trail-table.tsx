import { type Column, DateTime, TextLink } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { address } from '../../app/address.ts';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { useActWords } from '../../features/audit/act-words.ts';
import { ChangeList } from '../../features/audit/change-list.tsx';
import { RecordList } from '../../lists/record-list.tsx';
import { useTenantNames } from '../tenancy/use-tenant-names.ts';

type Search = Parameters<typeof trpc.audit.searchAuditAcrossTenants.useQuery>[0];
type Filter = Omit<Extract<Search, object>, 'cursor' | 'limit'>;
type Act = Outputs['audit']['searchAuditAcrossTenants']['records'][number];

/** Acts of every tenant, or of one. Looking at them is an act itself and recorded. */
export function TrailTable({
  filter,
  cursor,
  url,
  withTenant,
}: {
  readonly filter: Filter;
  readonly cursor: string | undefined;
  readonly url: Parameters<typeof RecordList<Act>>[0]['url'];
  readonly withTenant: boolean;
}) {
  const words = useActWords();
  const query = trpc.audit.searchAuditAcrossTenants.useQuery({ ...filter, cursor }, { placeholderData: keepPreviousData });
  const nameOf = useTenantNames(withTenant ? (query.data?.records ?? []).map(({ tenantId }) => tenantId) : []);
  const columns: readonly Column<Act>[] = [
    { id: 'what', header: 'What', cell: (row) => words.act(row.action) },
    {
      id: 'object',
      header: 'Object',
      cell: (row) => (
        <span className="wrap-anywhere">
          <span className="text-muted">{row.objectType} </span>
          {row.objectLabel || row.objectId.slice(0, 8)}
        </span>
      ),
    },
    ...(withTenant
      ? [
          {
            id: 'tenant',
            header: 'Tenant',
            cell: (row: Act) => <TextLink href={address(`/tenants/${row.tenantId}`, { tab: 'trail' })}>{nameOf(row.tenantId)}</TextLink>,
          },
        ]
      : []),
    { id: 'who', header: 'Who', cell: (row) => <span className="wrap-anywhere">{row.actorLabel || row.actorKind}</span> },
    { id: 'when', header: 'When', nowrap: true, cell: (row) => <DateTime value={row.recordedAt} /> },
    {
      id: 'changes',
      header: 'Changes',
      cell: (row) => (
        <div className="max-w-120 text-small">
          <ChangeList before={row.before} after={row.after} />
          <p className="text-tiny text-muted wrap-anywhere">
            Reference <code className="font-mono">{row.requestId}</code>
          </p>
        </div>
      ),
    },
  ];
  return (
    <RecordList
      label="Audit trail"
      columns={columns}
      rows={query.data?.records}
      query={query}
      rowKey={(row) => row.recordId}
      url={url}
      nextCursor={query.data?.nextCursor}
      emptyTitle="Nothing happened yet"
      emptyText="Every act stands here with who did it, when, and what changed."
      nothingFound="No act matches these filters"
    />
  );
}
