import type { Page } from 'playwright-core';
import { askSuperuser } from '../product/ask-superuser.ts';
import { totpCode } from './run-tool.ts';

/** As if thirty seconds had passed: the authenticator shows a code that was not used yet. */
export async function awaitNextCode(userId: string): Promise<void> {
  await askSuperuser('update identity.totp_factors set last_time_step = 0 where user_id = $1', [userId]);
}

/** As if ten minutes had passed since somebody's last code: too long for what is sensitive. */
export async function ageSecondFactor(userId: string): Promise<void> {
  await askSuperuser(`update identity.sessions set second_factor_at = second_factor_at - interval '10 minutes' where user_id = $1`, [userId]);
}

/** Sets up the authenticator at the first sign-in and keeps the backup codes, up to the first page behind it. */
export async function setUpFactor(page: Page): Promise<void> {
  const secret = await page.getByRole('main').getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  await page.getByRole('textbox', { name: /code your app shows/ }).fill(await totpCode(secret.replaceAll(' ', '')));
  await page.getByRole('heading', { name: 'Keep your backup codes' }).waitFor();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
}
