import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import type { Handler } from '@entrepot/jobs';
import { openDoors, type Doors, type StaffDoor } from '@entrepot/postgres';
import { openTestbed, openTestStaffDoor, staffOf, type TestStaffDoor } from '@entrepot/testbed';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExportReportInput } from './export-report.contract.ts';
import { exportReport } from './export-report.ts';
import { exportTask } from './export-task.ts';
import { listExports } from './list-exports.ts';
import { recountSummaries } from './refresh-summaries.ts';
import { openBooks, platformWorker, type Books } from './testing.ts';
import { exportReportHandler } from './write-export.ts';

const { urls, doors: api, superuser } = await openTestbed();
const actor = staffOf();
const range = { from: '2025-01-01', to: '2025-01-31' };
let doors: Doors;
let staffDoor: TestStaffDoor;
beforeAll(async () => {
  doors = openDoors({ connectionString: urls.jobs });
  staffDoor = await openTestStaffDoor();
});
afterAll(() => doors.close());

const ask = (request: ExportReportInput) => api.transact(actor, (tx) => exportReport(tx, actor, request));
const status = (taskId: string) => exportTask(api.reader(actor), actor, { taskId });
const work = (handler: Handler, taskId: string, request: ExportReportInput, more: { lastAttempt?: boolean; signal?: AbortSignal } = {}) =>
  handler.run({ doors, actor: platformWorker(), payload: { taskId, request }, signal: AbortSignal.timeout(60_000), attempt: 0, lastAttempt: false, ...more });

async function fileOf(taskId: string): Promise<{ parts: number; largest: number; text: string }> {
  const parts = await superuser<{ content: Buffer; no: number }>('select content, part_no as no from tasks.files where task_id = $1 order by part_no', [taskId]);
  expect(parts.map(({ no }) => no)).toEqual(parts.map((_, index) => index + 1));
  return { parts: parts.length, largest: Math.max(...parts.map(({ content }) => content.length)), text: Buffer.concat(parts.map(({ content }) => content)).toString() };
}

/** Many orders at once, past every fence; codes count up in base 16. */
async function manyOrders(books: Books, count: number): Promise<void> {
  await superuser(`insert into sales.orders (tenant_id, code, company_id, placed_by, currency, country, line_count, net_minor, total_minor, placed_at)
    select $1, upper(overlay(lpad(to_hex(n), 8, '0') placing '-' from 5 for 0)), $2, $3, 'EUR', case when n % 7 = 0 then '=HYPERLINK("x")' else 'France' end, 1, n, n,
           '2025-01-01T00:00:00Z'::timestamptz + n * interval '1 second' / 4
      from generate_series(1, $4::integer) n`, [books.tenantId, books.companies[0], uuidv7(), count]);
}

test('an export is asked for, written by a job, followed and read back, neutralised and to the cent', async () => {
  const books = await openBooks();
  await manyOrders(books, 5_000);
  const request: ExportReportInput = { report: 'orders', parameters: { tenantId: books.tenantId, ...range } };
  const { taskId } = await ask(request);
  expect(await status(taskId)).toMatchObject({ state: 'running', done: 0, total: null, file: null });
  await work(exportReportHandler(staffDoor), taskId, request);
  const { text } = await fileOf(taskId);
  expect(text.startsWith('\uFEFFPlaced at,Tenant,')).toBe(true);
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
  expect(rows).toHaveLength(5_000);
  expect(rows[0]).toMatchObject({ 'Placed at': '2025-01-01T00:00:00.250Z', 'Country': 'France', 'Currency': 'EUR', 'Net': '0.01' });
  expect(rows[6]?.['Country']).toBe(`'=HYPERLINK("x")`);
  expect(rows[4_999]?.['Net']).toBe('50.00');
  expect(new Set(rows.map((row) => row['Order'])).size).toBe(5_000);
  expect(await status(taskId)).toMatchObject({
    state: 'done', done: 5_000, total: 5_000, failure: '', file: { name: 'orders-2025-01-01-to-2025-01-31.csv', bytes: Buffer.byteLength(text), path: `/platform/exports/${taskId}` },
  });
  expect((await listExports(api.reader(actor), actor, {})).exports.map((each) => each.taskId)).toContain(taskId);
  expect(staffDoor.looks.at(-1)).toMatchObject({ action: 'report.export', objectType: 'tenant', objectId: books.tenantId, detail: { ...range, taskId }, actor: { kind: 'worker', tenantId: PLATFORM_TENANT_ID } });
});

test('an attempt that died half-way is begun again and leaves one file; a job that runs after the end changes nothing', async () => {
  const books = await openBooks();
  await manyOrders(books, 20_000);
  const request: ExportReportInput = { report: 'orders', parameters: { tenantId: books.tenantId, ...range } };
  const { taskId } = await ask(request);
  // The worker dies once its first part is written.
  const dying = new AbortController();
  const watched: Doors = { ...doors, transact: async (...call) => {
    const result = await doors.transact(...call);
    const [written] = await superuser<{ n: string }>('select count(*)::text as n from tasks.files where task_id = $1', [taskId]);
    if (written?.n === '1') dying.abort(new Error('killed'));
    return result;
  } };
  await expect(exportReportHandler(staffDoor).run({ doors: watched, actor: platformWorker(), payload: { taskId, request }, signal: dying.signal, attempt: 0, lastAttempt: false }))
    .rejects.toThrow();
  expect((await fileOf(taskId)).parts).toBe(1);
  expect(await status(taskId)).toMatchObject({ state: 'running', file: null });
  await work(exportReportHandler(staffDoor), taskId, request);
  const { text } = await fileOf(taskId);
  expect(parse(text, { bom: true, columns: true })).toHaveLength(20_000);
  await work(exportReportHandler(staffDoor), taskId, request);
  expect((await fileOf(taskId)).text).toBe(text);
});

test('a hundred thousand rows are written in parts of a megabyte, with memory that does not follow their number', async () => {
  const books = await openBooks();
  await manyOrders(books, 100_000);
  const request: ExportReportInput = { report: 'orders', parameters: { tenantId: books.tenantId, ...range } };
  const { taskId } = await ask(request);
  let peak = 0;
  const before = process.memoryUsage().rss;
  const watching = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 20);
  await work(exportReportHandler(staffDoor), taskId, request);
  clearInterval(watching);
  const { text, parts, largest } = await fileOf(taskId);
  expect(text.split('\r\n').length - 2).toBe(100_000);
  expect(parts).toBeGreaterThan(5);
  expect(largest).toBeLessThanOrEqual(1_048_576);
  expect((peak - before) / 2 ** 20).toBeLessThan(150);
}, 120_000);

test('a report of nobody, a range too long and a worker without the door end in words', async () => {
  await expect(ask({ report: 'daily', parameters: { from: '2010-01-01', to: '2025-01-01' } })).rejects.toMatchObject({ code: 'report.range-too-long' });
  const request: ExportReportInput = { report: 'orders', parameters: { tenantId: uuidv7(), ...range } };
  const { taskId } = await ask(request);
  await work(exportReportHandler(staffDoor), taskId, request);
  expect(await status(taskId)).toMatchObject({ state: 'failed', failure: 'There is no such tenant. Choose one from the list.', file: null });
  const second = await ask(request);
  await work(exportReportHandler(undefined), second.taskId, request);
  expect(await status(second.taskId)).toMatchObject({ state: 'failed', failure: expect.stringContaining('DATABASE_STAFF_URL') });
  await expect(status(uuidv7())).rejects.toMatchObject({ code: 'export.not-found' });
});

test('trouble that may pass is tried again, and ends the task when it was the last time', async () => {
  const request: ExportReportInput = { report: 'daily', parameters: range };
  const { taskId } = await ask(request);
  const broken: StaffDoor = { ...staffDoor, look: () => Promise.reject(new Error('the replica is away')) };
  await expect(work(exportReportHandler(broken), taskId, request)).rejects.toThrow('away');
  expect(await status(taskId)).toMatchObject({ state: 'running' });
  await expect(work(exportReportHandler(broken), taskId, request, { lastAttempt: true })).rejects.toThrow('away');
  expect(await status(taskId)).toMatchObject({ state: 'failed' });
});

test.each(['revenue', 'daily', 'license-activity', 'cohorts'] as const)('%s exports what the report shows', async (report) => {
  const books = await openBooks();
  await books.order({ at: new Date('2025-01-05T00:00:00Z'), currency: 'JPY', country: 'Japan', company: 0, lines: [{ kind: 'goods', quantity: 2, priceMinor: 600 }] });
  await books.issue(2, new Date('2025-01-06T00:00:00Z'));
  await doors.transact(books.worker, (tx) => recountSummaries(tx, books.worker, null));
  const parameters = { ...range, tenantId: books.tenantId };
  const request: ExportReportInput = report === 'revenue' ? { report, parameters: { ...parameters, by: 'tenant' } } : { report, parameters };
  const { taskId } = await ask(request);
  await work(exportReportHandler(staffDoor), taskId, request);
  const rows = parse((await fileOf(taskId)).text, { bom: true });
  const { name, slug } = books.tenant;
  expect(rows.slice(1)).toEqual({
    'revenue': [[name, slug, 'active', 'EUR', '2.00', '0.00', '1', '0', '1'], [name, slug, 'active', 'JPY', '1200', '0', '1', '0', '1']],
    'daily': [
      ['2025-01-05', name, slug, 'active', 'Japan', 'JPY', '1', '1200', '0', '0', '0', '0'],
      ['2025-01-06', name, slug, 'active', '', 'EUR', '1', '2.00', '0', '0.00', '0', '0.00'],
    ],
    'license-activity': [['2025-01-06', name, slug, 'active', 'licensed', 'licensed', '2', '0', '0', '0', '0', '0']],
    'cohorts': [['2025-01', '1', '2025-01', '0', '1', '1']],
  }[report]);
});
