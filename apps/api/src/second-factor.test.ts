import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpClient } from '@entrepot/testbed';
import { PASSWORD, codeNow, signedInOwner, startApi, type RunningApi, type TestShop } from './testing/start-api.ts';

let api: RunningApi;
let shop: TestShop;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());

const STEP = 30_000;
type Enrolment = { enrolment: string; qrCode: string; manualSecret: string; otpauthUri: string };

async function withPassword(email: string): Promise<HttpClient> {
  const browser = api.admin(shop.slug);
  await browser.mutate('identity.signIn', { email, password: PASSWORD });
  return browser;
}

const secretOf = (enrolment: Enrolment | undefined): string => enrolment?.manualSecret.replaceAll(' ', '') ?? '';
const reasonOf = ({ error }: { error: { data: { reason: string } } | undefined }): string | undefined => error?.data.reason;

test('enrolment: QR code, grouped secret, a code confirms, ten backup codes once, and the account is behind its factor', async () => {
  shop = await api.tenantWithPeople();
  const { email } = await shop.addMember('manager');
  const browser = await withPassword(email);
  expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'pending', need: 'enrolment' });
  const { data } = await browser.mutate<Enrolment>('identity.beginTotpEnrolment', {});
  expect(data?.qrCode).toMatch(/^data:image\/svg\+xml;base64,/);
  expect(data?.manualSecret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(data?.otpauthUri).toContain(`secret=${secretOf(data)}`);
  const enrolment = data?.enrolment;
  expect(reasonOf(await browser.mutate('identity.confirmTotpEnrolment', { enrolment, code: '000000' }))).toBe('second-factor.wrong');
  const code = codeNow(api.doors, secretOf(data));
  const confirmed = await browser.mutate<{ backupCodes: string[] }>('identity.confirmTotpEnrolment', { enrolment, code });
  expect(new Set(confirmed.data?.backupCodes).size).toBe(10);
  expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'member', role: 'manager' });
  const stored = await api.superuser<{ text: string }>(
    `select f::text || (select string_agg(b::text, '') from identity.backup_codes b where b.user_id = f.user_id) as text
       from identity.totp_factors f where tenant_id = $1`, [shop.tenantId]);
  expect(stored.every(({ text }) => !text?.includes(Buffer.from(secretOf(data)).toString('hex')) && !text?.includes(confirmed.data?.backupCodes[0] ?? 'x'))).toBe(true);

  const again = await withPassword(email);
  expect((await again.query('identity.currentUser')).data).toMatchObject({ kind: 'pending', need: 'totp' });
  expect(reasonOf(await again.mutate('identity.verifySecondFactor', { code })), 'the code that confirmed').toBe('second-factor.used');
  expect(reasonOf(await again.mutate('identity.beginTotpEnrolment', {})), 'a stolen password replaces no factor').toBe('session.ended');
  const backup = { method: 'backup-code', code: confirmed.data?.backupCodes[0]?.toLowerCase().replaceAll('-', ' ') };
  expect((await again.mutate('identity.verifySecondFactor', backup)).data).toEqual({ next: 'signed-in' });
  expect(reasonOf(await (await withPassword(email)).mutate('identity.verifySecondFactor', backup)), 'a backup code works once').toBe('second-factor.wrong');
});

test('an offer of one session is nothing in another', async () => {
  shop = await api.tenantWithPeople();
  const [one, other] = [await shop.addMember('support'), await shop.addMember('support')];
  const { data } = await (await withPassword(one.email)).mutate<Enrolment>('identity.beginTotpEnrolment', {});
  const thief = await withPassword(other.email);
  const code = codeNow(api.doors, secretOf(data));
  expect(reasonOf(await thief.mutate('identity.confirmTotpEnrolment', { enrolment: data?.enrolment, code }))).toBe('enrolment.expired');
});

test('a signed-in member gives the password again to change the authenticator, and every other session ends', async () => {
  shop = await api.tenantWithPeople();
  const elsewhere = await signedInOwner(api, shop);
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    own.doors.shiftClock(STEP);
    const browser = await signedInOwner(own, shop);
    expect(reasonOf(await browser.mutate('identity.beginTotpEnrolment', {}))).toBe('password.required');
    expect(reasonOf(await browser.mutate('identity.beginTotpEnrolment', { password: 'wrong' }))).toBe('password.wrong');
    const { data } = await browser.mutate<Enrolment>('identity.beginTotpEnrolment', { password: PASSWORD });
    await browser.mutate('identity.confirmTotpEnrolment', { enrolment: data?.enrolment, code: codeNow(own.doors, secretOf(data)) });
    expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'member' });
    expect((await elsewhere.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  } finally {
    await own.stop();
  }
});

test('one code, fifty requests of one challenge over two processes: one wins', async () => {
  shop = await api.tenantWithPeople();
  const second = await startApi({ secrets: api.settings.secrets });
  try {
    const browser = await withPassword(shop.ownerEmail);
    const code = codeNow(api.doors, shop.ownerSecret);
    const name = `entrepot_admin_${shop.slug}`;
    const token = browser.cookies.get(name) ?? '';
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => {
      const racer = (n % 2 ? api : second).admin(shop.slug);
      racer.cookies.set(name, token);
      return racer.mutate('identity.verifySecondFactor', { code });
    }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(reasonOf))).toEqual(new Set(['session.ended']));
    const sessions = await api.superuser('select from identity.sessions where tenant_id = $1', [shop.tenantId]);
    expect(sessions).toHaveLength(1);
  } finally {
    await second.stop();
  }
});

test('one code, fifty challenges of one person over two processes: one wins', async () => {
  shop = await api.tenantWithPeople();
  const second = await startApi({ secrets: api.settings.secrets });
  try {
    const code = codeNow(api.doors, shop.ownerSecret);
    const challenges: HttpClient[] = [];
    for (let n = 0; n < 50; n += 1) {
      const racer = (n % 2 ? api : second).admin(shop.slug);
      await racer.mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD });
      challenges.push(racer);
    }
    const answers = await Promise.all(challenges.map((racer) => racer.mutate('identity.verifySecondFactor', { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(reasonOf))).toEqual(new Set(['second-factor.used']));
  } finally {
    await second.stop();
  }
});

test('five tries per challenge, then the password again; ten wrong codes lock the authenticator for 15 minutes and not the backup codes', async () => {
  shop = await api.tenantWithPeople();
  const wrong = { code: '000000' };
  for (let challenge = 0; challenge < 2; challenge += 1) {
    const browser = await withPassword(shop.ownerEmail);
    const left = [];
    for (let n = 0; n < 5; n += 1) left.push((await browser.mutate('identity.verifySecondFactor', wrong)).error?.data.details['triesLeft']);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect(reasonOf(await browser.mutate('identity.verifySecondFactor', wrong))).toBe('session.ended');
  }
  const locked = await withPassword(shop.ownerEmail);
  const code = codeNow(api.doors, shop.ownerSecret);
  expect(reasonOf(await locked.mutate('identity.verifySecondFactor', { code }))).toBe('second-factor.locked');
  expect(reasonOf(await locked.mutate('identity.verifySecondFactor', { method: 'backup-code', code: '0000-0000-0000-0000' }))).toBe('second-factor.wrong');
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    own.doors.shiftClock(15.5 * 60_000);
    await signedInOwner(own, shop);
  } finally {
    await own.stop();
  }
});

test('forty parallel wrong codes get five looks, not forty', async () => {
  shop = await api.tenantWithPeople();
  const browser = await withPassword(shop.ownerEmail);
  const answers = await Promise.all(Array.from({ length: 40 }, () => browser.mutate('identity.verifySecondFactor', { code: '000000' })));
  expect(answers.filter((answer) => reasonOf(answer) === 'second-factor.wrong')).toHaveLength(5);
  expect(answers.filter((answer) => reasonOf(answer) === 'session.ended')).toHaveLength(35);
});
