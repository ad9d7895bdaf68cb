/**
 * Looks at the gallery as a person would: builds it, opens every page in Chromium in both themes at 1280 and 390 px,
 * photographs it, runs axe (WCAG 2.2 AA), and looks for sideways scrolling and console errors.
 * Run: node gallery/check.ts [view ...]. Pictures go to $GALLERY_SHOTS or the system's temporary folder.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { build, preview } from 'vite';

interface View {
  readonly name: string;
  /** Query of the gallery's address. */
  readonly query: string;
  readonly widths?: readonly number[];
  /** What to press before looking, by its visible name. */
  readonly press?: string;
  /** Presses every one of them, until none is left. */
  readonly pressAll?: string;
  /** Rules of axe that misread this view, each with its reason beside it. */
  readonly without?: string[];
}

const pages: readonly View[] = [
  'home',
  'list',
  'detail',
  'fields',
  'actions',
  'states',
  'trends',
  'breakdowns',
  'console',
  'shop',
  'product',
].map((name) => ({ name, query: `page=${name}` }));
const special: readonly View[] = [
  { name: 'dialog', query: 'page=actions', press: 'Open dialog' },
  { name: 'sheet', query: 'page=actions', press: 'Open sheet' },
  { name: 'menu', query: 'page=actions', press: 'Open menu' },
  { name: 'toast', query: 'page=actions', press: 'Show toast' },
  { name: 'confirm', query: 'page=detail', press: 'Suspend license' },
  { name: 'account', query: 'page=shop', press: 'Halvorsen Marine', without: ['target-size'] }, // counts what the open list covers as a small target
  { name: 'chart-table', query: 'page=home', press: 'Show table' },
  { name: 'trends-tables', query: 'page=trends', pressAll: 'Show table' },
  { name: 'breakdowns-tables', query: 'page=breakdowns', pressAll: 'Show table' },
  { name: 'german-trends', query: 'page=trends&locale=de-AT', widths: [1280, 320] },
  { name: 'german-breakdowns', query: 'page=breakdowns&locale=de-AT', widths: [320] },
  { name: 'german-console', query: 'page=console&locale=de-AT', widths: [1280, 320] },
  { name: 'german', query: 'page=home&locale=de-AT', widths: [1280, 320] },
  { name: 'narrowest-list', query: 'page=list&locale=de-AT', widths: [900, 320] },
  { name: 'narrowest-product', query: 'page=product', widths: [320] },
  { name: 'yellow-brand', query: 'page=shop&accent=f5c518', widths: [1280] },
  { name: 'navy-brand', query: 'page=shop&accent=10194f', widths: [1280] },
  { name: 'middling-brand', query: 'page=actions&accent=d9463d', widths: [1280] },
];
const configFile = join(import.meta.dirname, 'vite.config.ts');
const shots = process.env['GALLERY_SHOTS'] ?? join(tmpdir(), 'entrepot-gallery');
const wanted = process.argv.slice(2);

async function inspect(browser: Browser, address: string, view: View, theme: 'light' | 'dark', width: number): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  const found: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && found.push(`console: ${message.text().slice(0, 200)}`));
  tab.on('pageerror', (error) => found.push(`error: ${error.message}`));
  await tab.goto(`${address}?${view.query}`);
  await tab.locator('main h1').waitFor();
  await tab.evaluate(() => document.fonts.ready);
  if (view.press !== undefined) {
    await tab.getByRole('button', { name: view.press }).first().click();
    await tab.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
  }
  if (view.pressAll !== undefined) {
    const left = tab.getByRole('button', { name: view.pressAll });
    while ((await left.count()) > 0) await left.first().click();
    await tab.evaluate(() => scrollTo(0, 0));
  }
  const spill = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (spill > 0) found.push(`scrolls sideways by ${spill} px`);
  const axe = new AxeBuilder({ page: tab }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  const { violations } = await axe.disableRules(view.without ?? []).analyze();
  for (const { id, nodes } of violations) found.push(`axe ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  await tab.screenshot({ path: join(shots, `${view.name}-${theme}-${width}.png`), fullPage: view.press === undefined });
  await context.close();
  return found.map((problem) => `${view.name} ${theme} ${width}: ${problem}`);
}

mkdirSync(shots, { recursive: true });
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 0, strictPort: false } });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const address = server.resolvedUrls?.local[0] ?? '';
const problems: string[] = [];
for (const view of [...pages, ...special].filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of view.widths ?? [1280, 390]) problems.push(...(await inspect(browser, address, view, theme, width)));
  }
}
await browser.close();
await server.close();
for (const problem of problems) console.error(problem);
console.log(`${problems.length} problems; pictures in ${shots}`);
process.exitCode = problems.length === 0 ? 0 : 1;
