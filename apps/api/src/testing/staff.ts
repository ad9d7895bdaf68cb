import { randomBytes } from 'node:crypto';
import { inviteUser, type StaffRole } from '@entrepot/identity';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { HttpClient } from '@entrepot/testbed';
import { codeNow, PASSWORD, type RunningApi } from './start-api.ts';

const machine = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'test-staff', label: 'The machine' } as const;

/** One of the platform's staff, signed in to the console in a browser of their own. */
export interface TestStaff {
  readonly browser: HttpClient;
  readonly email: string;
  readonly name: string;
  readonly userId: string;
  /** Base 32. */
  readonly secret: string;
}

/** An invitation that nobody has accepted yet. */
export async function invite(api: RunningApi, role: StaffRole, email = `staff-${randomBytes(6).toString('hex')}@platform.example`) {
  const { secrets } = api.settings;
  const { token, invitationId } = await api.doors.transact(machine, (tx) => inviteUser(tx, machine, { email, role, secrets }));
  return { token, invitationId, email };
}

/** Somebody who came by invitation, chose a password and set up an authenticator. */
export async function newStaff(api: RunningApi, role: StaffRole = 'platform-administrator'): Promise<TestStaff> {
  const { token, email } = await invite(api, role);
  const browser = api.console();
  const name = `Staff ${email.slice(6, 10)}`;
  const accepted = await browser.mutate('identity.acceptInvitation', { token, name, password: PASSWORD });
  if (accepted.error) throw new Error(accepted.error.message);
  const { data } = await browser.mutate<{ enrolment: string; manualSecret: string }>('identity.beginTotpEnrolment', {});
  const secret = data?.manualSecret.replaceAll(' ', '') ?? '';
  const confirmed = await browser.mutate('identity.confirmTotpEnrolment', { enrolment: data?.enrolment, code: codeNow(api.doors, secret) });
  if (confirmed.error) throw new Error(confirmed.error.message);
  const [row] = await api.superuser<{ userId: string }>(
    'select user_id as "userId" from identity.users where tenant_id = $1 and email = $2', [PLATFORM_TENANT_ID, email]);
  return { browser, email, name, userId: row?.userId ?? '', secret };
}

/** A tenant's admin app in the same browser: the admin host is one origin, so its cookies go along. */
export function sameBrowserAt(api: RunningApi, slug: string, browser: HttpClient): HttpClient {
  const there = api.admin(slug);
  for (const [name, value] of browser.cookies) there.cookies.set(name, value);
  return there;
}
