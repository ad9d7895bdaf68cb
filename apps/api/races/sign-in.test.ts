import { generateSync } from 'otplib';
import type { HttpClient, RpcAnswer } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRaceShop, type RaceShop } from '../src/testing/race-shop.ts';
import { PASSWORD } from '../src/testing/start-api.ts';
import { startTwoProcesses, type TwoProcesses } from '../src/testing/two-processes.ts';

let two: TwoProcesses;
beforeAll(async () => { two = await startTwoProcesses(); });
afterAll(() => two.stop());

const times = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => of(index));
const reasons = (answers: readonly RpcAnswer<unknown>[]): Set<string | undefined> =>
  new Set(answers.filter(({ error }) => error).map(({ error }) => error?.data.reason));
const wins = (answers: readonly RpcAnswer<unknown>[]): number => answers.filter(({ status }) => status === 200).length;

/** A session of the owner that owes the second factor. */
async function challenge({ slug, owner }: RaceShop, racer: number): Promise<HttpClient> {
  const browser = two.admin(slug, racer);
  const { data } = await browser.mutate('identity.signIn', { email: owner.email, password: PASSWORD });
  expect(data).toEqual({ next: 'totp' });
  return browser;
}

/** How often something was done to the tenant's people, and the sessions that are good for more than a second factor. */
async function trail({ tenantId }: RaceShop) {
  const [row] = await two.superuser(
    `select (select count(*)::int from identity.sessions where tenant_id = $1 and second_factor_at is not null) as "openSessions",
            (select count(*)::int from audit.records where tenant_id = $1 and action = 'session.verify') as verified,
            (select count(*)::int from audit.records where tenant_id = $1 and action = 'second-factor.refuse') as wrong,
            (select count(*)::int from audit.records where tenant_id = $1 and action = 'sign-in.refuse') as refused`, [tenantId]);
  return row;
}

test('one code, fifty challenges of one person: one wins, forty-nine are told that it was used', async () => {
  const shop = await openRaceShop(two);
  const challenges: HttpClient[] = [];
  // One after the other: more than five attempts of one account at once count as guessing.
  for (let racer = 0; racer < 50; racer += 1) challenges.push(await challenge(shop, racer));
  const code = generateSync({ secret: shop.owner.secret });
  const answers = await Promise.all(challenges.map((browser) => browser.mutate('identity.verifySecondFactor', { code })));
  expect(wins(answers)).toBe(1);
  expect(reasons(answers)).toEqual(new Set(['second-factor.used']));
  expect(await trail(shop)).toEqual({ openSessions: 1, verified: 1, wrong: 0, refused: 0 });
  const kinds = await Promise.all(challenges.map(async (browser) => (await browser.query<{ kind: string }>('identity.currentUser')).data?.kind));
  expect(kinds.toSorted()).toEqual(['member', ...times(49, () => 'pending')]);
});

test('one code, fifty requests of one challenge: one wins, and the challenge is over for the others', async () => {
  const shop = await openRaceShop(two);
  const browser = await challenge(shop, 0);
  const elsewhere = two.admin(shop.slug, 1);
  for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
  const code = generateSync({ secret: shop.owner.secret });
  const answers = await Promise.all(times(50, (racer) => (racer % 2 ? elsewhere : browser).mutate('identity.verifySecondFactor', { code })));
  expect(wins(answers)).toBe(1);
  expect(reasons(answers)).toEqual(new Set(['session.ended']));
  expect(await trail(shop)).toEqual({ openSessions: 1, verified: 1, wrong: 0, refused: 0 });
});

test('forty wrong codes at once get the five looks of a challenge', async () => {
  const shop = await openRaceShop(two);
  const browser = await challenge(shop, 0);
  const elsewhere = two.admin(shop.slug, 1);
  for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
  const answers = await Promise.all(times(40, (racer) => (racer % 2 ? elsewhere : browser).mutate('identity.verifySecondFactor', { code: '000000' })));
  expect(answers.filter(({ error }) => error?.data.reason === 'second-factor.wrong')).toHaveLength(5);
  expect(answers.filter(({ error }) => error?.data.reason === 'session.ended')).toHaveLength(35);
  expect(await trail(shop)).toEqual({ openSessions: 0, verified: 0, wrong: 5, refused: 0 });
});

test('twenty guesses at once get five looks at the password, known account or not, and the right one then waits too', async () => {
  const shop = await openRaceShop(two);
  for (const [email, refused] of [[shop.owner.email, 5], ['nobody@team.example', 10]] as const) {
    const [even, odd] = [two.admin(shop.slug, 0), two.admin(shop.slug, 1)];
    const guess = (racer: number, password: string) => (racer % 2 ? odd : even).mutate('identity.signIn', { email, password });
    const answers = await Promise.all(times(20, (racer) => guess(racer, 'a wrong guess')));
    expect(answers.map((answer) => `${answer.status} ${answer.error?.data.reason}`).toSorted())
      .toEqual([...times(5, () => '401 sign-in.refused'), ...times(15, () => '429 sign-in.limited')]);
    const right = await guess(1, PASSWORD);
    expect(right.error?.data).toMatchObject({ reason: 'sign-in.limited' });
    expect(Number(right.answer.headers['retry-after'])).toBeGreaterThan(800);
    expect(await trail(shop)).toMatchObject({ openSessions: 0, refused });
  }
  const counters = await two.superuser('select failures from identity.sign_in_counters where tenant_id = $1', [shop.tenantId]);
  expect(counters).toEqual([{ failures: 5 }, { failures: 5 }]);
});
