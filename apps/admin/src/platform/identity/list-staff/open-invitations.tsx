import { failureOf } from '@entrepot/rpc/client';
import { Button, Card, DataTable, DateTime, StatusPill, toast } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { staffRoleName } from '../staff-role-name.ts';

/** Who is invited and has not answered yet. Nothing while nobody is. */
export function OpenInvitations({
  invitations,
  manages,
}: {
  readonly invitations: Outputs['identity']['listStaff']['invitations'];
  readonly manages: boolean;
}) {
  const tools = trpc.useUtils();
  const revoke = trpc.identity.revokeInvitation.useMutation({
    onSuccess: async () => {
      toast('Invitation taken back');
      await tools.identity.listStaff.invalidate();
    },
    onError: (error) => toast.error(failureOf(error).message),
  });
  if (invitations.length === 0) return null;
  return (
    <Card title="Open invitations" flush>
      <DataTable
        bare
        label="Open invitations"
        rows={invitations}
        rowKey={(row) => row.invitationId}
        rowName={(row) => row.email}
        columns={[
          { id: 'email', header: 'E-mail', cell: (row) => <span className="wrap-anywhere">{row.email}</span> },
          { id: 'role', header: 'Role', cell: (row) => staffRoleName(row.role) },
          { id: 'by', header: 'Invited by', cell: (row) => row.inviterName },
          {
            id: 'until',
            header: 'Good until',
            cell: (row) =>
              row.expired ? <StatusPill tone="neutral">Expired</StatusPill> : <DateTime value={row.expiresAt} show="datetime" />,
          },
          {
            id: 'actions',
            header: 'Actions',
            hideHeader: true,
            align: 'end',
            cell: (row) =>
              manages && (
                <Button
                  size="small"
                  busy={revoke.isPending && revoke.variables.invitationId === row.invitationId}
                  onClick={() => revoke.mutate({ invitationId: row.invitationId })}
                >
                  Take back
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
