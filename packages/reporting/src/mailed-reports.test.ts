import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { mailReport, sendEmailHandler, type Mail } from '@entrepot/messaging';
import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestDoors, type TestDoors } from '@entrepot/postgres/testing';
import { openTestbed, openTestStaffDoor, staffOf, type TestStaffDoor } from '@entrepot/testbed';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailTheNight } from './mail-nightly-report.ts';
import { recountSummaries } from './refresh-summaries.ts';
import { endedPeriod } from './report-periods.ts';
import type { ScheduledReport } from './report-schedule.contract.ts';
import { deleteReportSchedule } from './delete-report-schedule.ts';
import { listReportSchedules } from './list-report-schedules.ts';
import { pauseReportSchedule } from './pause-report-schedule.ts';
import { saveReportSchedule } from './save-report-schedule.ts';
import { sendReport } from './send-scheduled-reports.ts';
import { openBooks, platformWorker, type Books } from './testing.ts';

const { urls, doors: api, superuser } = await openTestbed();
const actor = staffOf();
const worker = platformWorker();
// Every test has a clock of its own, so they share none.
let doors: Doors;
let staffDoor: TestStaffDoor;
const opened: TestDoors[] = [];
beforeAll(async () => {
  doors = openDoors({ connectionString: urls.jobs });
  staffDoor = await openTestStaffDoor();
});
afterAll(() => Promise.all([doors, ...opened].map((each) => each.close())));

function doorsAt(moment: string): TestDoors {
  const made = openTestDoors({ connectionString: urls.jobs });
  made.shiftClock(new Date(moment).getTime() - Date.now());
  opened.push(made);
  return made;
}

const signal = () => AbortSignal.timeout(30_000);
const mailsTo = (address: string) => superuser<{ emailId: string; subject: string; key: string; parameters: { fileOfTask?: string; sections: { heading: string; rows: string[][] }[] } }>(
  `select email_id as "emailId", subject, dedupe_key as key, parameters from messaging.emails where tenant_id = $1 and to_address = $2 order by created_at, email_id`, [PLATFORM_TENANT_ID, address]);

async function soldOn(day: string, currency: string): Promise<Books> {
  const books = await openBooks();
  await books.order({ at: new Date(`${day}T12:00:00Z`), currency, country: '=France', company: 0, lines: [{ kind: 'goods', quantity: 2, priceMinor: 61_725 }] });
  await doors.transact(books.worker, (tx) => recountSummaries(tx, books.worker, null));
  return books;
}

async function scheduled(wanted: Partial<ScheduledReport> & { readonly tenantId: string }, createdAt = '2031-01-01T00:00:00Z') {
  const to = `reader-${uuidv7().slice(-12)}@example.test`;
  const { tenantId } = wanted;
  const { scheduleId } = await api.transact(actor, (tx) => saveReportSchedule(tx, actor, {
    schedule: { name: 'Weekly figures', cadence: 'weekly', recipients: [to], report: 'revenue', parameters: { by: 'country', tenantId } },
  }));
  await superuser('update reporting.report_schedules set created_at = $2 where schedule_id = $1', [scheduleId, createdAt]);
  return { scheduleId, to };
}

/** Sends a mail as the worker does, and catches it on its way to the server. */
async function caught(emailId: string): Promise<Mail | undefined> {
  let mail: Mail | undefined;
  const handler = sendEmailHandler({ send: async (sent) => void (mail = sent), close: () => undefined },
    { secrets: [], defaultSender: 'no-reply@localhost', storefrontUrl: (slug) => slug, adminUrl: (slug) => `http://admin.localhost/${slug}` });
  await handler.run({ doors, actor: worker, payload: { emailId }, signal: signal(), attempt: 0, lastAttempt: false });
  return mail;
}

test('a scheduled report comes once for each period, readable and with the whole report as a file', async () => {
  const { tenantId } = await soldOn('2031-03-05', 'EUR');
  const { scheduleId, to } = await scheduled({ tenantId });
  const monday = doorsAt('2031-03-10T06:00:00Z');
  expect(await sendReport(monday, staffDoor, worker, scheduleId, signal())).toBe(1);
  expect(await sendReport(monday, staffDoor, worker, scheduleId, signal())).toBe(0);
  expect(await sendReport(doorsAt('2031-03-12T06:00:00Z'), staffDoor, worker, scheduleId, signal())).toBe(0);
  const [first, ...others] = await mailsTo(to);
  expect(others).toEqual([]);
  const mail = await caught(first?.emailId ?? '');
  expect(mail?.subject).toBe('Weekly figures: 2031-03-03 to 2031-03-09');
  expect(mail?.text).toContain('1,234.50 EUR');
  expect(mail?.html).toMatch(/<td[^>]*>=France<\/td><td[^>]*text-align:right[^>]*>1,234\.50 EUR<\/td>/);
  const [file] = mail?.attachments ?? [];
  expect(file).toMatchObject({ name: 'revenue-by-country-2031-03-03-to-2031-03-09.csv', mediaType: 'text/csv; charset=utf-8' });
  expect(parse(file?.content ?? '', { bom: true, columns: true })).toMatchObject([{ Country: `'=France`, Currency: 'EUR', Revenue: '1234.50', Orders: '1' }]);
  expect(await sendReport(doorsAt('2031-03-17T06:00:00Z'), staffDoor, worker, scheduleId, signal())).toBe(1);
  expect(await mailsTo(to)).toHaveLength(2);
  expect(staffDoor.looks.at(-1)).toMatchObject({ actor: { kind: 'worker' }, action: 'report.read', objectLabel: 'Scheduled: Weekly figures' });
});

test('a worker that dies at any step sends the report once when it is begun again', async () => {
  const { tenantId } = await soldOn('2031-03-05', 'EUR');
  const { scheduleId, to } = await scheduled({ tenantId });
  const monday = doorsAt('2031-03-10T06:00:00Z');
  for (let step = 1; step < 20; step += 1) {
    let left = step;
    const dying: Doors = { ...monday, transact: async (...call) => {
      left -= 1;
      if (left === 0) throw new Error('killed');
      return monday.transact(...call);
    } };
    const sent = await sendReport(dying, staffDoor, worker, scheduleId, signal()).catch(() => 'killed');
    if (sent !== 'killed') break;
    expect(await mailsTo(to)).toEqual([]);
  }
  const [only, ...others] = await mailsTo(to);
  expect(others).toEqual([]);
  expect((await caught(only?.emailId ?? ''))?.attachments).toHaveLength(1);
  const parts = await superuser('select 1 from tasks.files where task_id = $1', [only?.parameters.fileOfTask]);
  expect(parts).toHaveLength(1);
});

test('a paused schedule, a deleted one and a period before the schedule was made are not sent', async () => {
  const { tenantId } = await soldOn('2031-03-05', 'EUR');
  const { scheduleId, to } = await scheduled({ tenantId });
  await api.transact(actor, (tx) => pauseReportSchedule(tx, actor, { scheduleId, paused: true }));
  const monday = doorsAt('2031-03-10T06:00:00Z');
  expect(await sendReport(monday, staffDoor, worker, scheduleId, signal())).toBe(0);
  await api.transact(actor, (tx) => pauseReportSchedule(tx, actor, { scheduleId, paused: false }));
  await superuser('update reporting.report_schedules set created_at = $2 where schedule_id = $1', [scheduleId, '2031-03-10T05:00:00Z']);
  expect(await sendReport(monday, staffDoor, worker, scheduleId, signal())).toBe(0);
  await api.transact(actor, (tx) => deleteReportSchedule(tx, actor, { scheduleId }));
  expect(await sendReport(monday, staffDoor, worker, scheduleId, signal())).toBe(0);
  expect(await mailsTo(to)).toEqual([]);
  await expect(api.transact(actor, (tx) => deleteReportSchedule(tx, actor, { scheduleId }))).rejects.toMatchObject({ code: 'report-schedule.not-found' });
});

test('schedules are listed as they were saved and changed, and each change is recorded', async () => {
  const { tenantId } = await soldOn('2031-03-05', 'EUR');
  const { scheduleId, to } = await scheduled({ tenantId });
  const schedule: ScheduledReport = { name: 'Licenses', cadence: 'monthly', recipients: [to, 'b@example.test'], report: 'license-activity', parameters: {} };
  await api.transact(actor, (tx) => saveReportSchedule(tx, actor, { scheduleId, schedule }));
  const { schedules } = await listReportSchedules(api.reader(actor), actor, {});
  expect(schedules.find((each) => each.scheduleId === scheduleId)).toMatchObject({ schedule, pausedAt: null, lastRunAt: null });
  expect(await superuser(`select before->>'name' as before, after->>'name' as after from audit.records where tenant_id = $1 and object_id = $2 order by record_id`, [PLATFORM_TENANT_ID, scheduleId]))
    .toEqual([{ before: null, after: 'Weekly figures' }, { before: 'Weekly figures', after: 'Licenses' }]);
});

test('the nightly report compares with the day before and the week before, once to each who is named', async () => {
  const named = `night-${uuidv7().slice(-12)}@example.test`;
  await superuser(`insert into tenancy.platform_settings (tenant_id, key, value, changed_at) values ($1, 'nightly-report.recipients', $2, now())
    on conflict (tenant_id, key) do update set value = excluded.value`, [PLATFORM_TENANT_ID, JSON.stringify([named])]);
  await soldOn('2031-05-14', 'QNA');
  await soldOn('2031-05-07', 'QNA');
  expect(await mailTheNight(doors, staffDoor, worker, '2031-05-14', signal())).toBe(1);
  expect(await mailTheNight(doors, staffDoor, worker, '2031-05-14', signal())).toBe(0);
  const [mail] = await mailsTo(named);
  expect(mail?.parameters.sections[0]?.rows).toContainEqual(['QNA', '1,234.50 QNA', '0.00 QNA', '1,234.50 QNA']);
  expect((await caught(mail?.emailId ?? ''))?.text).toContain('Tenants that sold');
  await superuser(`delete from tenancy.platform_settings where key = 'nightly-report.recipients'`);
});

test('where nobody is named, every active administrator gets the nightly report', async () => {
  const [active, gone, support] = ['active', 'gone', 'support'].map((name) => `${name}-${uuidv7().slice(-12)}@example.test`);
  for (const [email, status, role] of [[active, 'active', 'platform-administrator'], [gone, 'disabled', 'platform-administrator'], [support, 'active', 'platform-support']]) {
    await superuser(`with made as (insert into identity.users (tenant_id, kind, email, name, status) values ($1, 'member', $2, 'Staff', $3) returning user_id)
      insert into identity.memberships (tenant_id, user_id, role) select $1, user_id, $4 from made`, [PLATFORM_TENANT_ID, email, status, role]);
  }
  await mailTheNight(doors, staffDoor, worker, '2031-06-14', signal());
  expect(await mailsTo(active ?? '')).toHaveLength(1);
  expect([...await mailsTo(gone ?? ''), ...await mailsTo(support ?? '')]).toEqual([]);
});

test('a file too large for an e-mail is named and not attached', async () => {
  const taskId = uuidv7();
  await superuser(`insert into tasks.tasks (tenant_id, task_id, kind, title) values ($1, $2, 'report.export', 'Large')`, [PLATFORM_TENANT_ID, taskId]);
  await superuser(`insert into tasks.files (tenant_id, task_id, part_no, name, media_type, content, created_at)
    select $1, $2, n, 'large.csv', 'text/csv', convert_to(repeat('x', 1048576), 'UTF8'), now() from generate_series(1, 8) n`, [PLATFORM_TENANT_ID, taskId]);
  const to = `large-${uuidv7().slice(-12)}@example.test`;
  const letter = { title: 'Large', intro: 'x', sections: [], fileOfTask: taskId };
  await doors.transact(worker, (tx) => mailReport(tx, worker, { dedupeKey: `large ${taskId}`, toAddress: to, letter }));
  const [row] = await mailsTo(to);
  const mail = await caught(row?.emailId ?? '');
  expect(mail?.attachments).toEqual([]);
  expect(mail?.text).toContain('http://admin.localhost/platform/exports');
});

test.each([
  ['daily', '2031-03-01T06:00:00Z', '2031-02-28', '2031-02-28'],
  ['weekly', '2031-03-10T00:00:00Z', '2031-03-03', '2031-03-09'],
  ['weekly', '2031-03-09T23:59:59Z', '2031-02-24', '2031-03-02'],
  ['monthly', '2031-03-31T06:00:00Z', '2031-02-01', '2031-02-28'],
  ['monthly', '2032-03-01T00:00:00Z', '2032-02-01', '2032-02-29'],
  ['monthly', '2031-01-01T00:00:00Z', '2030-12-01', '2030-12-31'],
] as const)('the %s period that ended last at %s is %s to %s', (cadence, at, from, to) => {
  expect(endedPeriod(cadence, new Date(at))).toEqual({ from, to });
});
