import type { Device } from '@entrepot/licensing/contract';
import { Button, Card, DataTable, DateTime, EmptyState, StatusPill, useMessages } from '@entrepot/ui';
import { lazy, Suspense, useState } from 'react';
import { licensingTexts } from '../licensing-texts.ts';

const FreeSeatDialog = lazy(() => import('./free-seat-dialog.tsx').then((module) => ({ default: module.FreeSeatDialog })));

/** Who holds the seats, and who held one. */
export function DeviceList({ licenseId, devices }: { readonly licenseId: string; readonly devices: readonly Device[] }) {
  const t = useMessages(licensingTexts);
  const [asked, setAsked] = useState<Device>();
  const nameOf = (device: Device) => device.deviceName || t('unnamed');
  return (
    <Card title={t('devices')} flush>
      <DataTable
        bare
        label={t('devices')}
        rows={devices}
        rowKey={(device) => device.activationId}
        empty={
          <EmptyState preview={null} title={t('noDevices')}>
            {t('noDevicesWhy')}
          </EmptyState>
        }
        columns={[
          {
            id: 'device',
            header: t('device'),
            cell: (device) => (
              <span className="flex min-w-0 flex-col py-1.5">
                <span className="wrap-anywhere whitespace-normal">
                  {nameOf(device)}
                  {device.platform !== '' && <span className="text-muted">, {device.platform}</span>}
                </span>
                <span className="font-mono text-small text-muted wrap-anywhere whitespace-normal">{device.fingerprint}</span>
              </span>
            ),
          },
          {
            id: 'status',
            header: t('status'),
            cell: (device) =>
              device.deactivatedAt === null ? (
                <StatusPill tone="green">{t('holds')}</StatusPill>
              ) : (
                <StatusPill tone="neutral">{t('was')}</StatusPill>
              ),
          },
          { id: 'activated', header: t('activated'), cell: (device) => <DateTime value={device.activatedAt} /> },
          {
            id: 'free',
            header: t('free'),
            hideHeader: true,
            align: 'end',
            cell: (device) =>
              device.deactivatedAt === null && (
                <Button size="small" aria-label={t('freeName', { name: nameOf(device) })} onClick={() => setAsked(device)}>
                  {t('free')}
                </Button>
              ),
          },
        ]}
      />
      {asked && (
        <Suspense>
          <FreeSeatDialog
            licenseId={licenseId}
            activationId={asked.activationId}
            name={nameOf(asked)}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </Card>
  );
}
