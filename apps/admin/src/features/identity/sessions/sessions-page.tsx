import { Button, Card, ConfirmDialog, DataTable, DateTime, defineMessages, PageHead, StatusPill, toast, useMessages, deviceName } from '@entrepot/ui';
import { useState } from 'react';
import { placeTexts } from '../../../app/places.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';

type Session = Outputs['identity']['listSessions']['sessions'][number];

const texts = defineMessages({
  en: {
    summary: 'Where you are signed in. Sign out what you do not know.',
    device: 'Device',
    address: 'Address',
    seen: 'Last seen',
    started: 'Signed in',
    here: 'This device',
    revoke: 'Sign out',
    revokeOf: 'Sign out {device}',
    ask: 'Sign out this device?',
    consequence: '{device} at {address} has to sign in again. It takes effect with its next request.',
    done: 'Signed out {device}',
  },
  de: {
    summary: 'Wo Sie angemeldet sind. Melden Sie ab, was Sie nicht kennen.',
    device: 'Gerät',
    address: 'Adresse',
    seen: 'Zuletzt gesehen',
    started: 'Angemeldet',
    here: 'Dieses Gerät',
    revoke: 'Abmelden',
    revokeOf: '{device} abmelden',
    ask: 'Dieses Gerät abmelden?',
    consequence: '{device} unter {address} muss sich neu anmelden. Das gilt ab der nächsten Anfrage.',
    done: '{device} ist abgemeldet',
  },
});

/** One's own sessions: device, address, last seen; this one marked; any other can be ended. */
export function SessionsPage() {
  const t = useMessages(texts);
  const title = useMessages(placeTexts)('sessions');
  const failureText = useFailureText();
  usePageTitle(title);
  const [asked, setAsked] = useState<Session>();
  const query = trpc.identity.listSessions.useQuery();
  const revoke = trpc.identity.revokeSession.useMutation({
    onSuccess: async () => {
      if (asked) toast(t('done', { device: deviceName(asked.device) }));
      setAsked(undefined);
      await query.refetch();
    },
  });
  return (
    <>
      <PageHead title={title} summary={t('summary')} />
      {query.isError ? (
        <Card flush>
          <QueryFailure query={query} />
        </Card>
      ) : (
        <DataTable
          label={title}
          rows={query.data?.sessions}
          rowKey={({ sessionId }) => sessionId}
          expectedRows={3}
          columns={[
            {
              id: 'device',
              header: t('device'),
              cell: ({ device, current }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  {deviceName(device)}
                  {current && <StatusPill tone="green">{t('here')}</StatusPill>}
                </span>
              ),
            },
            { id: 'address', header: t('address'), mono: true, cell: ({ address }) => address },
            { id: 'seen', header: t('seen'), cell: ({ lastSeenAt }) => <DateTime value={lastSeenAt} /> },
            { id: 'started', header: t('started'), cell: ({ startedAt }) => <DateTime value={startedAt} /> },
            {
              id: 'revoke',
              header: t('revoke'),
              hideHeader: true,
              align: 'end',
              cell: (session) =>
                session.current ? null : (
                  <Button
                    size="small"
                    aria-label={t('revokeOf', { device: deviceName(session.device) })}
                    onClick={() => {
                      revoke.reset();
                      setAsked(session);
                    }}
                  >
                    {t('revoke')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <ConfirmDialog
        open={asked !== undefined}
        onOpenChange={(open) => !open && setAsked(undefined)}
        title={t('ask')}
        confirmLabel={t('revoke')}
        busy={revoke.isPending}
        error={failureText(revoke.error)}
        onConfirm={() => asked && revoke.mutate({ sessionId: asked.sessionId })}
      >
        <p>{t('consequence', { device: deviceName(asked?.device ?? ''), address: asked?.address ?? '' })}</p>
      </ConfirmDialog>
    </>
  );
}
