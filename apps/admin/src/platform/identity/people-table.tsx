import { failureOf } from '@entrepot/rpc/client';
import { type Column, DateTime, IconButton, Menu, TextLink, toast } from '@entrepot/ui';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { address } from '../../app/address.ts';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { RecordList } from '../../lists/record-list.tsx';
import { useStaff } from '../staff.ts';
import { PersonStatus } from './person-status.tsx';
import { SetUserStatus } from './set-user-status.tsx';

export type Person = Outputs['identity']['searchUsersAcrossTenants']['users'][number];
type List = Parameters<typeof RecordList<Person>>[0];

/** People of tenants, with what staff may do about each. */
export function PeopleTable({
  withTenant,
  emptyTitle,
  emptyText,
  ...list
}: Pick<List, 'rows' | 'query' | 'url' | 'nextCursor' | 'emptyTitle' | 'emptyText'> & { readonly withTenant: boolean }) {
  const { may } = useStaff();
  const tools = trpc.useUtils();
  const [changing, setChanging] = useState<Person>();
  const lift = trpc.identity.liftLockouts.useMutation({
    onSuccess: async ({ factors, counters }) => {
      toast(`Lifted ${factors} locked authenticators and ${counters} counters of failed sign-ins`);
      await tools.identity.searchUsersAcrossTenants.invalidate();
    },
    onError: (error) => toast.error(failureOf(error).message),
  });
  const columns: readonly Column<Person>[] = [
    {
      id: 'email',
      header: 'Person',
      cell: (row) => (
        <span className="flex flex-col">
          <span className="wrap-anywhere">{row.name}</span>
          <span className="text-small font-normal text-muted wrap-anywhere">{row.email}</span>
        </span>
      ),
    },
    ...(withTenant
      ? [
          {
            id: 'tenant',
            header: 'Tenant',
            cell: (row: Person) => <TextLink href={address(`/tenants/${row.tenantId}`, { tab: 'people' })}>{row.tenantName}</TextLink>,
          },
        ]
      : []),
    { id: 'kind', header: 'Role', cell: (row) => (row.kind === 'buyer' ? 'Buyer' : capital(row.role ?? 'member')) },
    { id: 'factor', header: 'Second factor', cell: (row) => (row.secondFactor ? 'On' : <span className="text-muted">Off</span>) },
    { id: 'status', header: 'Status', cell: (row) => <PersonStatus status={row.status} lockedUntil={row.lockedUntil} /> },
    { id: 'since', header: 'Since', nowrap: true, cell: (row) => <DateTime value={row.createdAt} show="date" /> },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      cell: (row) => (
        <Menu
          trigger={<IconButton size="small" label={`Actions for ${row.name}`} icon={<Ellipsis size={16} aria-hidden />} />}
          entries={[
            ...(may('user.manage')
              ? [
                  {
                    label: row.status === 'active' ? 'Disable person' : 'Enable person',
                    danger: row.status === 'active',
                    onSelect: () => setChanging(row),
                  },
                ]
              : []),
            ...(may('lockout.lift')
              ? [{ label: 'Lift limits and locks', onSelect: () => lift.mutate({ tenantId: row.tenantId, userId: row.userId }) }]
              : []),
          ]}
        />
      ),
    },
  ];
  return (
    <>
      <RecordList
        label="People"
        columns={columns}
        rowKey={(row) => `${row.tenantId} ${row.userId}`}
        emptyTitle={emptyTitle}
        emptyText={emptyText}
        nothingFound="Nobody matches"
        {...list}
      />
      <SetUserStatus person={changing} onClose={() => setChanging(undefined)} />
    </>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
