import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const EVERY_RULE = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };
/** What a theme can break: it changes colours and nothing else. */
const RULES_OF_COLOUR = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
type Theme = 'light' | 'dark';
const shots = process.env['E2E_SCREENSHOTS'];

/** Waits until a page shows what it has to show: its title, no skeletons, its fonts, no movement. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1')?.checkVisibility() === true
    && document.fonts.status === 'loaded'
    && document.querySelector('.animate-pulse, [aria-busy="true"]') === null
    && document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/**
 * Looks at the page as it stands on a desk and in a hand, in both themes: axe after WCAG 2.2 AA, and nothing that scrolls sideways.
 * Pictures go to the folder that E2E_SCREENSHOTS names.
 * @param name of the pictures
 * @param themes light alone where only the words differ from a page that is looked at in both
 * @returns what is wrong, in words
 */
export async function inspectPage(page: Page, name: string, themes: readonly Theme[] = ['light', 'dark']): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      found.push(...(await lookOnce(page, theme, width)).map((problem) => `${name} ${theme} ${width}: ${problem}`));
      if (shots !== undefined) await photograph(page, shots, `${name}-${theme}-${width}`);
    }
  }
  return found;
}

async function lookOnce(page: Page, theme: Theme, width: number): Promise<string[]> {
  await settle(page);
  // A page has the same colours in every width; on a phone the dark theme is looked at for what spills.
  const spills = await spillOf(page);
  if (theme === 'dark' && width < 1280) return spills;
  const runOnly = theme === 'light' ? EVERY_RULE : RULES_OF_COLOUR;
  // Without another tab for the results, and without telling what was right: a quarter of the time.
  const { violations } = await new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode(true).analyze();
  return [
    ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 140)}`).join(' | ')}`),
    ...spills,
  ];
}

async function spillOf(page: Page): Promise<string[]> {
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return spill > 0 ? [`scrolls sideways by ${spill} px`] : [];
}

async function photograph(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
