import type { ReportLetter } from '@entrepot/messaging';
import type { StaffReader, WorkerActor } from '@entrepot/postgres';
import { decimalOf, type Cell } from './csv.ts';
import type { ExportReportInput } from './export-report.contract.ts';
import { exportTable } from './export-table.ts';
import { growthText, moneyText, shareText, wholeText } from './format-figures.ts';
import { licenseActivity } from './license-activity.ts';
import { titleOf } from './name-export.ts';
import { platformOverview } from './platform-overview.ts';
import { revenueReport } from './revenue-report.ts';

type Section = ReportLetter['sections'][number];
const ROWS = 20;

/** The figures of a report for a mail: what fits on a page, the file has the rest. */
export async function sectionsOf(staff: StaffReader, actor: WorkerActor, request: ExportReportInput): Promise<Section[]> {
  switch (request.report) {
    case 'revenue': return revenueSections(staff, actor, request.parameters);
    case 'license-activity': return licenseSections(staff, actor, request.parameters);
    default: return [await firstRows(staff, actor, request)];
  }
}

const text = (name: string) => ({ name, isNumber: false });
const number = (name: string) => ({ name, isNumber: true });

async function revenueSections(
  staff: StaffReader, actor: WorkerActor, parameters: Extract<ExportReportInput, { report: 'revenue' }>['parameters'],
): Promise<Section[]> {
  const report = await revenueReport(staff, actor, { ...parameters, top: ROWS });
  const columns = [text('Group'), number('Revenue'), number('Before'), number('Growth'), number(report.countOf === 'orders' ? 'Orders' : 'Lines'), number('Share')];
  const figures = ({ revenue, count, share }: typeof report.totals[number]) =>
    [moneyText(revenue.current), moneyText(revenue.previous), growthText(revenue.growth), wholeText(count.current), shareText(share)];
  if (report.totals.length === 0) return [{ heading: 'Nothing was sold', columns: [text('Period')], rows: [[`${parameters.from} to ${parameters.to}`]], note: '' }];
  return report.totals.map((total) => {
    const of = <Row extends { readonly currency: string }>(rows: readonly Row[]): Row[] => rows.filter(({ currency }) => currency === total.currency);
    return {
      heading: total.currency, columns, note: '',
      rows: [
        ...of(report.rows).slice(0, ROWS).map((row) => [row.label === '' ? 'Not stated' : row.label, ...figures(row)]),
        ...of(report.rest).map((rest) => [`${rest.groups} others`, ...figures(rest)]),
        ['Total', ...figures(total)],
      ],
    };
  });
}

async function licenseSections(
  staff: StaffReader, actor: WorkerActor, parameters: Extract<ExportReportInput, { report: 'license-activity' }>['parameters'],
): Promise<Section[]> {
  const { totals, usage } = await licenseActivity(staff, actor, parameters);
  const grown = (name: string, { current, previous, growth }: typeof totals.provisioned) => [name, wholeText(current), wholeText(previous), growthText(growth)];
  const columns = (of: string) => [text(of), number('Now'), number('Before'), number('Growth')];
  return [
    {
      heading: 'Licenses', columns: columns('What happened'), note: '',
      rows: [grown('Provisioned', totals.provisioned), grown('Activated', totals.activated), grown('Deactivated', totals.deactivated),
        grown('Suspended', totals.suspended), grown('Resumed', totals.resumed), grown('Expired', totals.expired)],
    },
    ...usage.length === 0 ? [] : [{
      heading: 'Requests of devices', columns: columns('Request and answer'), note: '',
      rows: usage.slice(0, ROWS).map(({ endpoint, outcome, requests }) => grown(`${endpoint}: ${outcome}`, requests)),
    }],
  ];
}

async function firstRows(staff: StaffReader, actor: WorkerActor, request: ExportReportInput): Promise<Section> {
  const table = await exportTable(staff, actor, request);
  const rows: (readonly Cell[])[] = [];
  for await (const page of table.pages) {
    rows.push(...page.slice(0, ROWS - rows.length));
    if (rows.length >= ROWS) break;
  }
  const isText = (index: number): boolean => rows.some((row) => typeof row[index] === 'string');
  return {
    heading: titleOf(request), columns: table.columns.map((name, index) => ({ name, isNumber: !isText(index) })), rows: rows.map((row) => row.map(cellText)),
    note: table.total > rows.length ? `${wholeText(rows.length)} of ${wholeText(table.total)} rows; the file has all of them.` : '',
  };
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? decimalOf(cell) : String(cell);
}

/** Yesterday for the nightly mail: against the day before and the same weekday of the week before. @param day `YYYY-MM-DD` */
export async function nightlySections(staff: StaffReader, actor: WorkerActor, day: string, weekBefore: string): Promise<Section[]> {
  const now = await platformOverview(staff, actor, { from: day, to: day });
  const then = await platformOverview(staff, actor, { from: weekBefore, to: weekBefore });
  const currencies = [...new Set([...now.currencies, ...then.currencies].map(({ currency }) => currency))];
  const nothing = (currency: string) => moneyText({ amountMinor: 0, currency });
  const compared = ['Yesterday', 'Day before', 'Week before'].map(number);
  const sales = currencies.map((currency) => {
    const today = now.currencies.find((each) => each.currency === currency);
    const earlier = then.currencies.find((each) => each.currency === currency);
    return [currency, today ? moneyText(today.revenue.current) : nothing(currency), today ? moneyText(today.revenue.previous) : nothing(currency),
      earlier ? moneyText(earlier.revenue.current) : nothing(currency)];
  });
  const row = (name: string, pick: (overview: typeof now) => { current: number; previous: number }) =>
    [name, wholeText(pick(now).current), wholeText(pick(now).previous), wholeText(pick(then).current)];
  return [
    { heading: 'Revenue', columns: [text('Currency'), ...compared], rows: sales, note: sales.length === 0 ? 'Nothing was sold.' : 'Net of tax, without cancelled orders, less credits.' },
    {
      heading: 'Activity', columns: [text('What'), ...compared], note: '',
      rows: [row('Orders', ({ orders }) => orders), row('Tenants that sold', ({ activeTenants }) => activeTenants), row('Licenses provisioned', ({ provisioned }) => provisioned),
        row('Devices activated', ({ activations }) => activations), row('Validations', ({ validations }) => validations)],
    },
    {
      heading: 'As it stands', columns: [text('What'), number('Count')], note: '',
      rows: [['Tenants: active', wholeText(now.tenants.active)], ['Tenants: suspended', wholeText(now.tenants.suspended)], ['Tenants: closed', wholeText(now.tenants.closed)],
        ['Licenses: active', wholeText(now.licenses.active)], ['Licenses: expiring within 30 days', wholeText(now.licenses.expiring)]],
    },
  ];
}
