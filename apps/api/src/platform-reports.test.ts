import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openDoors, type Doors } from '@entrepot/postgres';
import { reportingHandlers } from '@entrepot/reporting';
import { openBooks } from '@entrepot/reporting/testing';
import { openTestbed, openTestStaffDoor } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newStaff } from './testing/staff.ts';
import { signedInOwner, startApi, type RunningApi } from './testing/start-api.ts';

let api: RunningApi;
let jobs: Doors;
beforeAll(async () => {
  api = await startApi();
  jobs = openDoors({ connectionString: (await openTestbed()).urls.jobs });
});
afterAll(() => Promise.all([api.stop(), jobs.close()]));

const range = { from: '2025-03-01', to: '2025-03-31' };
const trail = (staffId: string) => api.superuser<{ action: string; objectType: string; objectId: string; after: unknown }>(
  `select action, object_type as "objectType", object_id as "objectId", after from audit.records where tenant_id = $1 and actor_id = $2 and action like 'report.%' order by record_id`,
  [PLATFORM_TENANT_ID, staffId]);
const reasonOf = ({ error }: { error: { data: { reason: string } } | undefined }): string | undefined => error?.data.reason;

test('each report is recorded with its filters before it answers, a drill down under its own name with the tenant as object', async () => {
  const { browser, userId } = await newStaff(api, 'platform-analyst');
  const books = await openBooks();
  for (const [procedure, input] of [
    ['platformOverview', range], ['revenueReport', { ...range, by: 'country', tenantId: books.tenantId }], ['cohortReport', range],
    ['licenseActivity', range], ['tenantFigures', { ...range, tenantId: books.tenantId }], ['ordersAcrossTenants', { ...range, tenantId: books.tenantId, country: 'France' }],
  ] as const) expect((await browser.query(`reporting.${procedure}`, input)).error, procedure).toBeUndefined();
  expect(await trail(userId)).toMatchObject([
    { action: 'report.read', objectType: 'report', objectId: PLATFORM_TENANT_ID, after: range },
    { action: 'report.read', objectType: 'tenant', objectId: books.tenantId, after: { ...range, by: 'country' } },
    { action: 'report.read', objectType: 'report', after: range },
    { action: 'report.read', objectType: 'report', after: range },
    { action: 'report.read', objectType: 'tenant', objectId: books.tenantId },
    { action: 'report.drill-down', objectType: 'tenant', objectId: books.tenantId, after: { ...range, country: 'France' } },
  ]);
});

test('a tenant\'s owner reads no report, and staff get bad ranges back in words', async () => {
  const owner = await signedInOwner(api, await api.tenantWithPeople());
  for (const procedure of ['platformOverview', 'revenueReport', 'exportTask', 'listReportSchedules']) {
    expect((await owner.query(`reporting.${procedure}`, { ...range, by: 'tenant' })).status, procedure).toBeGreaterThanOrEqual(400);
  }
  expect(reasonOf(await owner.query('reporting.platformOverview', range))).toBe('permission.missing');
  const { browser } = await newStaff(api, 'platform-analyst');
  expect(reasonOf(await browser.query('reporting.platformOverview', { from: '2010-01-01', to: '2025-01-01' }))).toBe('report.range-too-long');
  expect(reasonOf(await browser.query('reporting.platformOverview', { from: '2025-02-01', to: '2025-01-01' }))).toBe('report.range-reversed');
  expect((await browser.query('reporting.platformOverview', { from: '2025-02-30', to: '2025-03-01' })).status).toBe(400);
});

test('an export is fetched by staff who may, as a file and never as a page, and by nobody else', async () => {
  const { browser, userId } = await newStaff(api, 'platform-administrator');
  const books = await openBooks();
  await books.order({ at: new Date('2025-03-05T10:00:00Z'), currency: 'EUR', country: 'France', company: 0, lines: [{ kind: 'goods', quantity: 1, priceMinor: 1250 }] });
  const request = { report: 'orders', parameters: { ...range, tenantId: books.tenantId } };
  const { data } = await browser.mutate<{ taskId: string }>('reporting.exportReport', request);
  const taskId = data?.taskId ?? '';
  const path = `/platform/exports/${taskId}`;
  expect((await browser.send(path)).status).toBe(404);

  const handler = reportingHandlers(await openTestStaffDoor()).find(({ queue }) => queue.name === 'reporting.export-report');
  const [job] = await api.superuser<{ data: Record<string, unknown> }>(
    `select data from jobs.job where name = 'reporting.export-report' and data->>'taskId' = $1`, [taskId]);
  const { tenantId, ...payload } = job?.data ?? {};
  expect(tenantId).toBe(PLATFORM_TENANT_ID);
  await handler?.run({
    doors: jobs, actor: { kind: 'worker', tenantId: PLATFORM_TENANT_ID, requestId: 'test' }, payload, signal: AbortSignal.timeout(20_000), attempt: 0, lastAttempt: false,
  });
  const { data: task } = await browser.query<{ file: { path: string } }>('reporting.exportTask', { taskId });
  expect(task).toMatchObject({ state: 'done', done: 1, total: 1, file: { name: 'orders-2025-03-01-to-2025-03-31.csv', path } });
  const answer = await browser.send(path);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="orders-2025-03-01-to-2025-03-31.csv"',
    'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
  });
  expect(answer.text).toContain(',France,placed,1,EUR,12.50');
  expect((await trail(userId)).map(({ action, objectId }) => [action, objectId])).toEqual([['report.export', taskId], ['report.download', taskId]]);

  const support = await newStaff(api, 'platform-support');
  expect((await support.browser.send(path)).status).toBe(403);
  expect((await api.console().send(path)).status).toBe(401);
  for (const other of [uuidv7(), 'nothing', `${taskId}x`]) expect((await browser.send(`/platform/exports/${other}`)).status, other).toBe(404);
  const owner = await signedInOwner(api, await api.tenantWithPeople());
  expect((await owner.send(path)).status).toBe(401);
});
