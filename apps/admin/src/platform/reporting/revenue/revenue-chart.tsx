import { ChartCard, RankedBars, TrendChart } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { changeSentence } from '../change-sentence.ts';
import { CurrencyChoice } from '../currency-choice.tsx';
import { namedMonth } from '../range/named-day.ts';
import { monthsOf } from '../range/report-range.ts';
import { useAmounts } from '../use-amounts.ts';
import { type Grouping, groupingNames, groupName } from './group-name.ts';
import { behindRow } from './behind-row.ts';
import { rankedRows } from './ranked-rows.ts';

/** Revenue of one currency, drawn: months as a line, everything else ranked. */
export function RevenueChart({ data, by, currency, currencies, tenantId, onCurrencyChange }: {
  /** Rows and rest of this currency only. */
  readonly data: Outputs['reporting']['revenueReport'];
  readonly by: Grouping;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly tenantId: string | undefined;
  readonly onCurrencyChange: (currency: string) => void;
}) {
  const { locale, money } = useAmounts();
  const { period } = data;
  const { rows, rest } = by === 'month' ? { rows: data.rows, rest: undefined } : rankedRows(data.rows, data.rest[0]);
  const total = data.totals.find((one) => one.currency === currency);
  const writers = money(currency);
  const compares = total !== undefined && total.revenue.growth !== null;
  // A period before in which nothing was sold is said in the sentence, not drawn as a line of nothing.
  const before = ({ previous }: { readonly previous: { readonly amountMinor: number } }) => (compares ? previous.amountMinor : undefined);
  return (
    <ChartCard
      title={`Revenue by ${groupingNames[by].toLowerCase()}, ${currency}`}
      sentence={total && changeSentence(total.revenue.growth, 'Revenue')}
      filters={<CurrencyChoice currencies={currencies} current={currency} onChange={onCurrencyChange} />}
    >
      {by === 'month' ? (
        <TrendChart
          label="Revenue"
          points={monthsOf(period).map((month) => {
            // A month without orders has no row: nothing was sold in it, and that is known.
            const revenue = rows.find(({ key }) => key === month)?.revenue;
            return {
              label: namedMonth(month, locale, 'short'), name: namedMonth(month, locale), value: revenue?.current.amountMinor ?? 0,
              before: compares ? (revenue?.previous.amountMinor ?? 0) : undefined,
            };
          })}
          {...writers}
        />
      ) : (
        <RankedBars
          label="Revenue"
          nameHeader={groupingNames[by]}
          rows={rows.map((row) => ({
            id: row.key, name: groupName(by, row.key, row.label, locale), value: row.revenue.current.amountMinor, before: before(row.revenue),
            href: behindRow(by, row.key, { period, currency, tenantId }),
          }))}
          rest={rest && { ...rest, before: compares ? rest.before : undefined }}
          format={writers.format}
        />
      )}
    </ChartCard>
  );
}
