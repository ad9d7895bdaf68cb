import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { type Column, DateTime, TextLink } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { address } from '../../app/address.ts';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { ChangeList } from '../../features/audit/change-list.tsx';
import { RecordList } from '../../lists/record-list.tsx';
import { useTenantNames } from '../tenancy/use-tenant-names.ts';
import { useStaffActWords } from './staff-act-words.ts';

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
  const words = useStaffActWords();
  const query = trpc.audit.searchAuditAcrossTenants.useQuery({ ...filter, cursor }, { placeholderData: keepPreviousData });
  const records = query.data?.records ?? [];
  const namedBy = withTenant ? records.flatMap((row) => (isNamelessTenant(row) ? [row.tenantId, row.objectId] : [row.tenantId])) : [];
  const nameOf = useTenantNames(namedBy);
  const objectName = (row: Act) => {
    if (row.objectLabel !== '') return row.objectLabel;
    if (withTenant && isNamelessTenant(row)) return nameOf(row.objectId);
    // A look at nothing in particular is recorded under the platform itself; what kind of look it was says all.
    return row.objectId === PLATFORM_TENANT_ID ? '' : row.objectId.slice(0, 8);
  };
  const columns: readonly Column<Act>[] = [
    { id: 'what', header: 'What', cell: (row) => words.act(row.action) },
    {
      id: 'object',
      header: 'Object',
      cell: (row) => (
        <span className="wrap-anywhere">
          <span className="text-muted">{row.objectType} </span>
          {objectName(row)}
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
    { id: 'who', header: 'Who', cell: (row) => <span className="wrap-anywhere">{words.actor(row)}</span> },
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

const isNamelessTenant = ({ objectType, objectLabel, objectId }: Act): boolean =>
  objectType === 'tenant' && objectLabel === '' && objectId !== PLATFORM_TENANT_ID;
