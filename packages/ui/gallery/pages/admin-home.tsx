import { BarChart, Card, changeShare, DataTable, PageHead, StatTile, StatusPill, useFormat } from '../../src/index.ts';
import { Frame } from './frame.tsx';

const course = [4, 6, 5, 8, 7, 9, 12, 10, 14];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const week = [1_840_000, 2_210_000, 1_420_000, 2_980_000, 2_450_000, 310_000, 0];
const weekBefore = [1_510_000, 2_340_000, 1_610_000, 2_120_000, 2_200_000, 420_000, 90_000];
const waiting = [
  { what: '12 orders to confirm', word: 'To confirm', tone: 'amber', href: '?page=list' },
  { what: '3 licenses expire within 14 days', word: 'Expiring', tone: 'blue', href: '?page=detail' },
  { what: '5 products below their reorder level', word: 'Low stock', tone: 'red', href: '?page=states' },
] as const;

/** The dashboard: four figures, what needs someone, a chart. */
export function AdminHomePage() {
  const format = useFormat();
  const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
  return (
    <Frame current="home">
      <PageHead title="Good morning, Ines" summary="The last 7 days against the 7 before." />
      <div className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 xl:grid-cols-4">
        <StatTile
          label="Revenue"
          value={format.money(euro(11_210_000))}
          change={changeShare(1121, 1029)}
          series={course}
          href="?page=list"
        />
        <StatTile
          label="Orders"
          value={format.quantity(148)}
          change={changeShare(148, 155)}
          series={[9, 7, 8, 6, 7, 5, 6]}
          href="?page=list"
        />
        <StatTile label="Licenses active" value={format.quantity(2_783)} change={0} series={[3, 3, 3, 3]} href="?page=detail" />
        <StatTile
          label="Invoices overdue"
          value={format.money(euro(999_999_999))}
          change={changeShare(4, 3)}
          moreIsBetter={false}
          series={[2, 2, 3, 3, 4]}
          href="?page=list"
        />
      </div>
      <Card title="What needs you" flush>
        <DataTable
          bare
          label="What needs you"
          rows={waiting}
          rowKey={(row) => row.what}
          rowHref={(row) => row.href}
          columns={[
            { id: 'what', header: 'What', hideHeader: true, cell: (row) => row.what },
            {
              id: 'where',
              header: 'Where',
              hideHeader: true,
              align: 'end',
              cell: (row) => <StatusPill tone={row.tone}>{row.word}</StatusPill>,
            },
          ]}
        />
      </Card>
      <BarChart
        title="Revenue by day"
        summary="Thursday was the best day; the week closed 9% above the one before."
        bars={week.map((value, index) => ({ label: days[index] ?? '', value, before: weekBefore[index] }))}
        format={(value) => format.money(euro(value))}
        shortFormat={(value) => format.money(euro(value), { compact: true })}
      />
    </Frame>
  );
}
