import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from '../locale/locale-provider.tsx';
import { ChartCard } from './chart-card.tsx';
import { type ChartView, ChartViewContext } from './chart-view.ts';
import { CohortGrid } from './cohort-grid.tsx';
import { RankedBars } from './ranked-bars.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { TrendChart } from './trend-chart.tsx';

const format = (value: number) => `${value} pcs`;
const points = [
  { label: '1 Oct', value: 4, before: 2 },
  { label: '2 Oct', value: undefined, before: 3 },
];
const charts = {
  trend: <TrendChart label="Orders" points={points} format={format} />,
  ranked: <RankedBars label="Orders" nameHeader="Country" rows={[{ id: 'at', name: 'Austria', value: 4 }]} format={format} />,
  stacked: (
    <StackedBars label="Orders" kinds={[{ id: 'goods', name: 'Goods' }]} bars={[{ label: 'Oct', values: { goods: 4 } }]} format={format} />
  ),
  cohorts: <CohortGrid label="Came back" cohorts={[{ name: 'Oct', size: 8, counts: [8, 4] }]} />,
};
const render = (chart: React.ReactNode, view: ChartView = 'chart', locale = 'en') =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale} currency="EUR" timeZone="UTC">
      <ChartViewContext value={view}>{chart}</ChartViewContext>
    </LocaleProvider>,
  );

describe('every chart', () => {
  it.each(Object.entries(charts))('has a table of its figures with names as row headers: %s', (_, chart) => {
    const table = render(chart, 'table');
    expect(table).toContain('<table');
    expect(table).toContain('scope="row"');
    expect(table).toContain('>4');
  });

  it.each(Object.entries(charts))('is drawn without inline styles, which a strict policy would drop: %s', (_, chart) => {
    expect(render(chart)).not.toMatch(/<style|style="/);
  });

  it('survives having nothing to show', () => {
    for (const view of ['chart', 'table'] as const) {
      expect(() => render(<TrendChart label="Orders" points={[]} format={format} />, view)).not.toThrow();
      expect(() => render(<StackedBars label="Orders" kinds={[]} bars={[]} format={format} />, view)).not.toThrow();
      expect(() => render(<RankedBars label="Orders" nameHeader="Country" rows={[]} format={format} />, view)).not.toThrow();
      expect(() => render(<CohortGrid label="Came back" cohorts={[]} />, view)).not.toThrow();
    }
  });

  it.each([[], [{ label: '1 Oct', value: undefined }], [{ label: '1 Oct', value: 0 }]])('is drawn at real places: %o', (...few) => {
    expect(render(<TrendChart label="Orders" points={few} format={format} />)).not.toMatch(/NaN|Infinity/);
  });

  it('says a gap is a gap, not zero', () => {
    expect(render(charts.trend, 'table')).toContain('No figure');
  });

  it('reads its points aloud with the period before', () => {
    expect(render(charts.trend)).toContain('aria-valuetext="1 Oct: 4 pcs, period before 2 pcs"');
  });
});

describe('a chart card', () => {
  it('shows an error before loading, loading before empty, empty before the chart, and its switch with the chart only', () => {
    const card = (props: object) => render(<ChartCard title="Orders" {...props}>chart</ChartCard>);
    expect(card({ error: 'failed', loading: true, empty: 'none' })).toContain('failed');
    expect(card({ loading: true, empty: 'none' })).toContain('Loading Orders');
    expect(card({ empty: 'none' })).not.toContain('Show table');
    expect(card({})).toContain('Show table');
  });
});
