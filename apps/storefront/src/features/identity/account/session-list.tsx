import { failureOf } from '@entrepot/rpc/client';
import { Button, Card, DataTable, DateTime, StatusPill, toast, useMessages, deviceName } from '@entrepot/ui';
import { FailureState } from '../../../app/failure-state.tsx';
import { trpc } from '../../../app/trpc.ts';
import { identityTexts } from '../identity-texts.ts';

/** One's own sessions; another one can be ended from here. */
export function SessionList() {
  const t = useMessages(identityTexts);
  const utils = trpc.useUtils();
  const sessions = trpc.identity.listSessions.useQuery();
  const revoke = trpc.identity.revokeSession.useMutation({
    onSuccess: () => toast(t('sessionEnded')),
    onError: (error) => toast.error(failureOf(error).message),
    onSettled: () => utils.identity.listSessions.invalidate(),
  });
  if (sessions.isError) return <FailureState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <Card title={t('sessions')} flush>
      <DataTable
        bare
        label={t('sessions')}
        rows={sessions.data?.sessions}
        rowKey={(session) => session.sessionId}
        expectedRows={2}
        columns={[
          { id: 'device', header: t('device'), cell: (session) => deviceName(session.device) || t('unknownDevice') },
          { id: 'address', header: t('address'), mono: true, cell: (session) => session.address },
          { id: 'seen', header: t('lastSeen'), cell: (session) => <DateTime value={session.lastSeenAt} /> },
          {
            id: 'end',
            header: t('endSession'),
            hideHeader: true,
            align: 'end',
            cell: (session) =>
              session.current ? (
                <StatusPill tone="green">{t('thisDevice')}</StatusPill>
              ) : (
                <Button
                  size="small"
                  busy={revoke.isPending && revoke.variables.sessionId === session.sessionId}
                  onClick={() => revoke.mutate({ sessionId: session.sessionId })}
                >
                  {t('endSession')}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
