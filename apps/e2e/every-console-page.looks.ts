import type { Page } from 'playwright-core';

/** A page of the console to look at. */
export interface ConsoleLook {
  /** As the router writes it; `$tenantId` is filled in. */
  readonly path: string;
  /** Of the test and its pictures. */
  readonly name: string;
  /** Without a session. */
  readonly stranger?: true;
  /** What to do on it before looking. */
  readonly first?: (page: Page) => Promise<void>;
}

const looks = (names: Readonly<Record<string, string>>): ConsoleLook[] => Object.entries(names).map(([path, name]) => ({ path, name: `console-${name}` }));

/** Presses a button and waits for the dialog it opens. */
const open = (button: string | RegExp) => async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').waitFor();
};
const palette = async (page: Page): Promise<void> => {
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('har');
  await page.getByRole('dialog').getByRole('option', { name: /Harbour/ }).first().waitFor();
};
const account = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menu').waitFor();
};

export const consolePages: readonly ConsoleLook[] = looks({
  '/overview': 'overview', '/tenants': 'tenants', '/tenants/new': 'create-tenant', '/tenants/$tenantId': 'tenant', '/find-people': 'find-people',
  '/reports': 'reports', '/reports/orders': 'report-orders', '/reports/exports': 'exports', '/reports/schedules': 'schedules',
  '/find-licenses': 'find-licenses', '/jobs': 'jobs', '/service': 'service', '/trail': 'trail', '/plans': 'plans', '/staff': 'staff',
  '/platform-settings': 'settings', '/staff-sessions': 'sessions',
});

/** Tabs, findings, nothing found, and what opens over a page. */
export const consoleStates: readonly ConsoleLook[] = [
  ...looks({
    '/tenants/$tenantId?tab=plan': 'tenant-plan', '/tenants/$tenantId?tab=people': 'tenant-people', '/tenants/$tenantId?tab=trail': 'tenant-trail',
    '/tenants?search=nothing-like-it': 'tenants-none', '/tenants?search=lumen': 'tenants-one', '/find-people?search=example': 'people-found',
    '/find-people?search=nobody-like-that': 'people-none', '/find-licenses?search=$email': 'licenses-found',
    '/find-licenses?search=nobody@nowhere.example': 'licenses-none', '/trail?action=session.start': 'trail-filtered',
    '/trail?search=nothing-like-it': 'trail-none', '/nowhere': 'not-found',
    '/reports?tab=licenses': 'report-licenses', '/reports?tab=cohorts': 'report-cohorts', '/jobs?tab=failures': 'failures', '/jobs?tab=schedules': 'job-schedules',
  }),
  { path: '/overview', name: 'console-palette', first: palette },
  { path: '/overview', name: 'console-account', first: account },
  { path: '/staff', name: 'console-invite', first: open('Invite person') },
  { path: '/plans', name: 'console-plan-editor', first: open(/^Edit|New plan/) },
  { path: '/tenants/$tenantId?tab=plan', name: 'console-assign-plan', first: open(/^(Choose|Change) plan$/) },
  { path: '/tenants/$tenantId?tab=people', name: 'console-invite-owner', first: open('Invite owner') },
];

export const strangerLooks: readonly ConsoleLook[] = [
  { path: '/sign-in', name: 'console-sign-in', stranger: true },
  { path: '/accept-invitation', name: 'console-broken-invitation', stranger: true },
];
