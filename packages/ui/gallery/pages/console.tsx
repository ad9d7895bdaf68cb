import { useState } from 'react';
import {
  Card,
  CountdownBanner,
  type DateRange,
  DateRangeField,
  FigureTable,
  JsonView,
  LevelMeter,
  PageHead,
  presetRange,
  toast,
  useFormat,
} from '../../src/index.ts';
import { Frame } from './frame.tsx';

const today = '2026-11-20';
const before = { status: 'active', plan: 'growth', limits: { orders: 2000, products: 500 }, owner: 'ines@nordwind.example' };
const after = {
  status: 'suspended',
  plan: 'growth',
  limits: { orders: 2000, products: 1000 },
  owner: 'ines@nordwind.example',
  reason: 'Invoice R-2026-0412 has not been paid for 90 days, agreed with Jonas Weber on the telephone',
};
const payload = Array.from({ length: 30 }, (_, index) => ({ sku: `HB-M8-0${index + 10}`, quantity: index + 1 }));

/** What the platform console adds: looking into a tenant, days, quotas, JSON. */
export function ConsolePage() {
  const format = useFormat();
  const [days, setDays] = useState<DateRange>(presetRange('last-30-days', today));
  const [endsAt] = useState(() => new Date(Date.now() + 24.5 * 60_000));
  return (
    <Frame
      current="console"
      banner={
        <CountdownBanner
          tenantName="Nordwind Fasteners"
          endsAt={endsAt}
          reason="Ticket 4471: the owner cannot see the invoices of October"
          onLeave={() => toast('Left Nordwind Fasteners')}
        />
      }
    >
      <PageHead title="Nordwind Fasteners" summary={`From ${format.date(days.from)} to ${format.date(days.to)}`} />
      <DateRangeField label="Days of the report" value={days} onValueChange={setDays} today={today} latest={today} maximumDays={366} />
      <DateRangeField
        label="Days of the export"
        value={{ from: '2026-11-12', to: '2026-11-03' }}
        onValueChange={() => {}}
        today={today}
        maximumDays={31}
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <Card title="Usage this month">
          <div className="flex flex-col gap-5">
            <LevelMeter label="Orders" used={1_240} limit={2_000} unit="orders" />
            <LevelMeter label="License validations" used={9_310_000} limit={10_000_000} />
            <LevelMeter label="Products" used={612} limit={500} unit="products" />
            <LevelMeter label="Team members" used={14} limit={null} unit="people" />
            <LevelMeter label="Storage" used={0} limit={0} format={(value) => format.quantity(value, 'GB')} />
          </div>
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          <JsonView label="Tenant suspended" before={before} value={after} />
          <JsonView label="Payload" value={payload} />
          <JsonView label="Nothing before" before={null} value={{ id: 7, active: true }} />
        </div>
        <Card title="Orders by plan">
          <FigureTable
            label="Orders by plan"
            nameHeader="Plan"
            name={(row) => row.plan}
            rowKey={(row) => row.plan}
            rows={[
              { plan: 'Growth', orders: 1_240, tenants: 12 },
              { plan: 'Start', orders: 310, tenants: 84 },
            ]}
            columns={[
              { header: 'Tenants', cell: (row) => format.quantity(row.tenants) },
              { header: 'Orders', cell: (row) => format.quantity(row.orders) },
            ]}
            total={{ name: 'Total', figures: ['96', format.quantity(1_550)] }}
          />
        </Card>
      </div>
    </Frame>
  );
}
