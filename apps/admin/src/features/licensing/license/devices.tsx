import { Card, DataTable, DateTime, EmptyState, StatusPill, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { licenseTexts } from '../license-texts.ts';

/** Who holds, or held, a seat. */
export function Devices({ devices }: { readonly devices: Outputs['licensing']['licenseForTeam']['devices'] }) {
  const t = useMessages(licenseTexts);
  const shared = useMessages(sharedTexts);
  return (
    <Card title={t('devices')} flush>
      <DataTable
        bare
        label={t('devices')}
        rows={devices}
        rowKey={({ activationId }) => activationId}
        empty={<EmptyState title={t('noDevices')}>{t('noDevicesText')}</EmptyState>}
        columns={[
          { id: 'name', header: t('device'), cell: ({ deviceName, fingerprint }) => deviceName || fingerprint },
          {
            id: 'fingerprint',
            header: t('fingerprint'),
            mono: true,
            cell: ({ fingerprint }) => <span className="wrap-anywhere">{fingerprint}</span>,
          },
          { id: 'platform', header: t('platform'), cell: ({ platform }) => platform || '–' },
          {
            id: 'state',
            header: shared('status'),
            cell: ({ deactivatedAt }) =>
              deactivatedAt ? <StatusPill tone="neutral">{t('freed')}</StatusPill> : <StatusPill tone="green">{t('inUse')}</StatusPill>,
          },
          { id: 'activated', header: t('activated'), cell: ({ activatedAt }) => <DateTime value={activatedAt} /> },
        ]}
      />
    </Card>
  );
}
