import { Ban, Ellipsis, RefreshCw, UserRound } from 'lucide-react';
import { useState } from 'react';
import {
  Banner,
  Button,
  Card,
  ConfirmDialog,
  DataTable,
  DateTime,
  DetailLayout,
  FactList,
  IconButton,
  Menu,
  Money,
  PageHead,
  SeatsBar,
  SecretText,
  StatusPill,
  TextLink,
  Timeline,
  toast,
} from '../../src/index.ts';
import { Frame } from './frame.tsx';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const devices = [
  { name: 'build-server-01', fingerprint: 'a3f9…77c2', seen: hoursAgo(0.2) },
  { name: 'Werkstatt-Laptop 3', fingerprint: '09be…41d0', seen: hoursAgo(31) },
  { name: 'cad-station-malmo', fingerprint: '77aa…0f3e', seen: hoursAgo(400) },
];

/** A license: the pattern of every detail page. */
export function AdminDetailPage() {
  const [asking, setAsking] = useState(false);
  return (
    <Frame current="detail">
      <PageHead
        crumbs={[{ label: 'Licenses', href: '?page=list' }, { label: 'Torque Studio Pro' }]}
        title="Torque Studio Pro"
        status={<StatusPill tone="green">Active</StatusPill>}
        action={
          <Button icon={<Ban size={16} aria-hidden />} onClick={() => setAsking(true)}>
            Suspend license
          </Button>
        }
        menu={
          <Menu
            trigger={<IconButton label="More actions" icon={<Ellipsis size={18} aria-hidden />} />}
            entries={[
              { label: 'Renew license', icon: <RefreshCw size={16} aria-hidden />, onSelect: () => toast('License renewed') },
              {
                label: 'Transfer license',
                icon: <UserRound size={16} aria-hidden />,
                onSelect: () => {},
                unavailable: 'Free its devices first.',
              },
              'separator',
              { label: 'Revoke license', icon: <Ban size={16} aria-hidden />, danger: true, onSelect: () => setAsking(true) },
            ]}
          />
        }
        tabs={[
          { label: 'Overview', href: '?page=detail', current: true },
          { label: 'Devices', href: '?page=detail&tab=devices', count: 3 },
          { label: 'Validations', href: '?page=detail&tab=validations' },
        ]}
      />
      <Banner tone="amber" title="Expires in 12 days" action={<Button size="small">Renew license</Button>}>
        Validation answers EXPIRED from 2 December. The customer was told on 18 November.
      </Banner>
      <DetailLayout
        rail={
          <>
            <Card title="License">
              <FactList
                facts={[
                  { label: 'Customer', value: <TextLink href="?page=list">Halvorsen Marine</TextLink> },
                  { label: 'Order', value: <TextLink href="?page=list">SO-1042</TextLink> },
                  { label: 'Policy', value: 'Pro, one year, floating' },
                  { label: 'Price', value: <Money value={{ amountMinor: 999_999_999, currency: 'EUR' }} /> },
                  { label: 'Issued', value: <DateTime value={hoursAgo(24 * 353)} show="date" /> },
                  { label: 'Note', value: undefined },
                ]}
              />
            </Card>
          </>
        }
      >
        <Card title="Key">
          <div className="flex flex-col items-start gap-4">
            <SecretText label="License key" secret="TORQ-7GK2-M9QX-4TBN-V3HD-9KQ2" />
            <div className="w-full">
              <SeatsBar used={3} total={5} />
            </div>
          </div>
        </Card>
        <Card title="Devices" action={<Button size="small">Add device</Button>} flush>
          <DataTable
            bare
            label="Devices"
            rows={devices}
            rowKey={(device) => device.name}
            columns={[
              { id: 'name', header: 'Device', cell: (device) => device.name },
              { id: 'fingerprint', header: 'Fingerprint', mono: true, cell: (device) => device.fingerprint },
              { id: 'seen', header: 'Last seen', cell: (device) => <DateTime value={device.seen} /> },
              {
                id: 'free',
                header: 'Seat',
                hideHeader: true,
                align: 'end',
                cell: (device) => (
                  <Button size="small" kind="quiet" aria-label={`Free the seat of ${device.name}`}>
                    Free seat
                  </Button>
                ),
              },
            ]}
          />
        </Card>
        <Card title="Timeline">
          <Timeline
            label="Timeline"
            entries={[
              { id: '1', title: 'Device activated', at: hoursAgo(0.2), actor: 'build-server-01', tone: 'green' },
              {
                id: '2',
                title: 'Seats changed',
                at: hoursAgo(50),
                actor: 'Ines Albrecht',
                detail: '3 before, 5 now. Request 01JD3Z7Q0M5T9X.',
              },
              { id: '3', title: 'License issued', at: hoursAgo(24 * 353), actor: 'Order SO-1042' },
            ]}
          />
        </Card>
      </DetailLayout>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Suspend this license?"
        confirmLabel="Suspend license"
        typedName="Torque Studio Pro"
        onConfirm={() => {
          setAsking(false);
          toast('License suspended', { action: { label: 'Undo', onSelect: () => toast('License resumed') } });
        }}
      >
        <p>The next validation answers SUSPENDED on all three devices. You can resume it at any time.</p>
      </ConfirmDialog>
    </Frame>
  );
}
