import { Card, ChangeMark, FigureTable, TextLink, useFormat, useLocale } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { TenantStatusPill } from '../../tenancy/tenant-status.tsx';
import { behindRow } from './behind-row.ts';
import { type Grouping, groupingNames, groupName, type RevenueRow } from './group-name.ts';

type Row = Pick<RevenueRow, 'currency' | 'revenue' | 'count' | 'share'> & { readonly key: string; readonly row?: RevenueRow; readonly groups?: number };

/** Every figure of the report, with the total of its currency at the foot. */
export function RevenueTable({ data, by, currency, tenantId }: {
  readonly data: Outputs['reporting']['revenueReport'];
  readonly by: Grouping;
  /** Absent by currency, where no total can be. */
  readonly currency?: string;
  readonly tenantId: string | undefined;
}) {
  const format = useFormat();
  const { locale } = useLocale();
  const counted = data.countOf === 'lines' ? 'Order lines' : 'Orders';
  const total = data.totals.find((one) => one.currency === currency);
  const rows: Row[] = [
    ...data.rows.map((row) => ({ ...row, row })),
    ...data.rest.map((rest) => ({ ...rest, key: `rest ${rest.currency}` })),
  ];
  const name = ({ row, groups }: Row) => {
    if (!row) return `${format.quantity(groups ?? 0)} more`;
    const text = groupName(by, row.key, row.label, locale);
    const href = by === 'tenant' ? address(`/tenants/${row.key}`, { ...data.period }) : behindRow(by, row.key, { period: data.period, currency: row.currency, tenantId });
    return (
      <span className="inline-flex flex-wrap items-center gap-2 py-1">
        {href === undefined ? text : <TextLink href={href}>{text}</TextLink>}
        {row.status !== null && row.status !== 'active' && <TenantStatusPill status={row.status} />}
      </span>
    );
  };
  const growth = (value: number | null) => (value === null ? '–' : <ChangeMark change={value} />);
  return (
    <Card title={currency === undefined ? 'All figures' : `All figures, ${currency}`}>
      <FigureTable
        label={`Revenue by ${groupingNames[by].toLowerCase()}`}
        nameHeader={groupingNames[by]}
        name={name}
        rowKey={(row) => `${row.key} ${row.currency}`}
        rows={rows}
        columns={[
          { header: 'Revenue', cell: (row) => format.money(row.revenue.current) },
          { header: 'Period before', cell: (row) => format.money(row.revenue.previous) },
          { header: 'Change', cell: (row) => growth(row.revenue.growth) },
          ...currency === undefined ? [] : [{ header: 'Share', cell: (row: Row) => (row.share === null ? '–' : format.share(row.share)) }],
          { header: counted, cell: (row) => format.quantity(row.count.current) },
          { header: 'Before', cell: (row) => format.quantity(row.count.previous) },
        ]}
        total={total && {
          name: 'Total',
          figures: [
            format.money(total.revenue.current), format.money(total.revenue.previous), growth(total.revenue.growth), format.share(1),
            format.quantity(total.count.current), format.quantity(total.count.previous),
          ],
        }}
      />
    </Card>
  );
}
