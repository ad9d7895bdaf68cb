import type { HttpClient } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeNow, PASSWORD, signedInBuyer, signedInOwner, startApi, type RunningApi } from './testing/start-api.ts';
import { newStaff } from './testing/staff.ts';

let api: RunningApi;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());

const MINUTE = 60_000;
const reasonOf = ({ error }: { error: { data: { reason: string } } | undefined }): string | undefined => error?.data.reason;
const inviteSomebody = (browser: HttpClient) =>
  browser.mutate('identity.inviteStaff', { email: `s-${crypto.randomUUID()}@platform.example`, role: 'platform-analyst' });

test('a sensitive act wants a code not older than five minutes; a fresh one opens it again, once per code, and reading goes on', async () => {
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    const staff = await newStaff(own);
    own.doors.shiftClock(4 * MINUTE);
    expect((await inviteSomebody(staff.browser)).status).toBe(200);
    await own.settle();
    own.doors.shiftClock(6 * MINUTE);
    expect(reasonOf(await inviteSomebody(staff.browser))).toBe('session.step-up-required');
    expect((await staff.browser.query('identity.listStaff')).status).toBe(200);
    expect(reasonOf(await staff.browser.mutate('identity.stepUp', { code: '000000' }))).toBe('second-factor.wrong');
    const code = codeNow(own.doors, staff.secret);
    expect((await staff.browser.mutate('identity.stepUp', { code })).data).toEqual({ steppedUp: true });
    expect((await inviteSomebody(staff.browser)).status).toBe(200);
    expect(reasonOf(await staff.browser.mutate('identity.stepUp', { code }))).toBe('second-factor.used');
  } finally {
    await own.stop();
  }
});

test('a backup code steps up once', async () => {
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    const shop = await own.tenantWithPeople();
    const { email } = await shop.addMember('manager');
    const browser = own.admin(shop.slug);
    await browser.mutate('identity.signIn', { email, password: PASSWORD });
    const { data } = await browser.mutate<{ enrolment: string; manualSecret: string }>('identity.beginTotpEnrolment', {});
    const code = codeNow(own.doors, data?.manualSecret.replaceAll(' ', '') ?? '');
    const { data: confirmed } = await browser.mutate<{ backupCodes: string[] }>('identity.confirmTotpEnrolment', { enrolment: data?.enrolment, code });
    const backup = { method: 'backup-code', code: confirmed?.backupCodes[0] };
    expect((await browser.mutate('identity.stepUp', backup)).data).toEqual({ steppedUp: true });
    expect(reasonOf(await browser.mutate('identity.stepUp', backup))).toBe('second-factor.wrong');
  } finally {
    await own.stop();
  }
});

test('forty parallel wrong codes get five looks, end the session, and count towards the lock of the authenticator', async () => {
  const shop = await api.tenantWithPeople();
  const owner = await signedInOwner(api, shop);
  const answers = await Promise.all(Array.from({ length: 40 }, () => owner.mutate('identity.stepUp', { code: '000000' })));
  expect(answers.filter((answer) => reasonOf(answer) === 'second-factor.wrong')).toHaveLength(5);
  expect((await owner.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  const [factor] = await api.superuser<{ failures: number }>('select failures from identity.totp_factors where tenant_id = $1', [shop.tenantId]);
  expect(factor?.failures).toBe(5);
});

test('one code steps one of two sessions up, however many ask at one moment', async () => {
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    const shop = await own.tenantWithPeople();
    const one = await signedInOwner(own, shop);
    own.doors.shiftClock(MINUTE);
    const other = await signedInOwner(own, shop);
    own.doors.shiftClock(2 * MINUTE);
    const code = codeNow(own.doors, shop.ownerSecret);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? one : other).mutate('identity.stepUp', { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  } finally {
    await own.stop();
  }
});

test('who has not signed in, who still owes the second factor, and a buyer have nothing to step up', async () => {
  const shop = await api.tenantWithPeople();
  const pending = api.admin(shop.slug);
  await pending.mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD });
  const code = codeNow(api.doors, shop.ownerSecret);
  expect(reasonOf(await api.admin(shop.slug).mutate('identity.stepUp', { code }))).toBe('session.missing');
  expect(reasonOf(await pending.mutate('identity.stepUp', { code }))).toBe('session.second-factor-owed');
  expect(reasonOf(await (await signedInBuyer(api, shop)).mutate('identity.stepUp', { code }))).toBe('session.missing');
});
