import { Button, Card, type Column, DataTable, DateTime, EmptyState, IconButton, Menu, PageHead, StatusPill } from '@entrepot/ui';
import { Ellipsis, MailPlus } from 'lucide-react';
import { useState } from 'react';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { useStaff } from '../../staff.ts';
import { PersonStatus } from '../person-status.tsx';
import { staffRoleName } from '../staff-role-name.ts';
import { ChangeStaff, type StaffStep } from './change-staff.tsx';
import { InviteStaff } from './invite-staff.tsx';
import { OpenInvitations } from './open-invitations.tsx';

type Colleague = Outputs['identity']['listStaff']['people'][number];

/** The platform's own people: who they are, what they may do, who is invited. */
export function StaffPage() {
  usePageTitle('Staff');
  const { may, email: own } = useStaff();
  const [inviting, setInviting] = useState(false);
  const [step, setStep] = useState<StaffStep>();
  const query = trpc.identity.listStaff.useQuery();
  const manages = may('staff.manage');
  const columns: readonly Column<Colleague>[] = [
    {
      id: 'name',
      header: 'Person',
      cell: (row) => (
        <span className="flex flex-col">
          <span className="wrap-anywhere">{row.name}</span>
          <span className="text-small font-normal text-muted wrap-anywhere">{row.email}</span>
        </span>
      ),
    },
    { id: 'role', header: 'Role', cell: (row) => staffRoleName(row.role) },
    { id: 'status', header: 'Status', cell: (row) => <PersonStatus status={row.status} lockedUntil={row.lockedUntil} /> },
    { id: 'factor', header: 'Second factor', cell: (row) => (row.secondFactor ? 'On' : <StatusPill tone="amber">Not set up</StatusPill>) },
    { id: 'seen', header: 'Last seen', cell: (row) => (row.lastSeenAt === null ? '–' : <DateTime value={row.lastSeenAt} />) },
    { id: 'joined', header: 'Joined', cell: (row) => <DateTime value={row.joinedAt} show="date" /> },
    ...(manages
      ? [
          {
            id: 'actions',
            header: 'Actions',
            hideHeader: true,
            align: 'end' as const,
            cell: (row: Colleague) =>
              row.email === own ? (
                <span className="text-small text-muted">You</span>
              ) : (
                <Menu
                  trigger={<IconButton size="small" label={`Actions for ${row.name}`} icon={<Ellipsis size={16} aria-hidden />} />}
                  entries={[
                    { label: 'Change role', onSelect: () => setStep({ kind: 'role', person: row }) },
                    row.status === 'active'
                      ? { label: 'Disable person', danger: true, onSelect: () => setStep({ kind: 'disable', person: row }) }
                      : { label: 'Enable person', onSelect: () => setStep({ kind: 'enable', person: row }) },
                  ]}
                />
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        title="Staff"
        summary="Who runs the platform. Each signs in with a second factor, for eight hours at most."
        action={
          manages && (
            <Button kind="primary" icon={<MailPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
              Invite person
            </Button>
          )
        }
      />
      {query.isError ? (
        <Card flush>
          <QueryFailure query={query} />
        </Card>
      ) : (
        <>
          <DataTable
            label="Staff"
            columns={columns}
            rows={query.data?.people}
            rowKey={(row) => row.userId}
            rowName={(row) => row.name}
            empty={<EmptyState title="Nobody yet">The platform’s people stand here.</EmptyState>}
          />
          <OpenInvitations invitations={query.data?.invitations ?? []} manages={manages} />
        </>
      )}
      <InviteStaff open={inviting} onClose={() => setInviting(false)} />
      <ChangeStaff step={step} onClose={() => setStep(undefined)} />
    </>
  );
}
