import { access } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const PATIENCE_MS = 60_000;

/** Debian's Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  await access(executablePath);
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A person's browser: nobody else's cookies, and what went wrong in it. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console, of scripts and of the content security policy so far, with the page they happened on. */
  readonly problems: string[];
}

export interface PersonOptions {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** Answers of the server that this test causes on purpose: Chromium writes each to the console. */
  readonly expected?: RegExp;
  /** Somebody who has signed in elsewhere. */
  readonly signedIn?: StorageState;
}

/** Cookies and storage of a window. */
export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Opens a browser window for one person. */
export async function openPerson(browser: Browser, { width = 1280, theme = 'light', expected, signedIn }: PersonOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-US', ...signedIn && { storageState: signedIn },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  const note = (text: string): void => {
    if (!expected?.test(text)) problems.push(`${page.url()}: ${text.slice(0, 300)}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content security policy: ${violatedDirective} refused ${blockedURI}`);
    });
  });
  return { context, page, problems };
}
