import type { CapturedMail } from './captured-mails.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Served at /style.css: the pages carry no inline style, so the policy can refuse it. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b242c; --soft: #5a6570; --line: #dfe5e8; --ground: #f4f6f7; --sheet: #fff; --accent: #0f6b66; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf0; --soft: #9aa7b1; --line: #2c363e; --ground: #12181d; --sheet: #1a2229; --accent: #5cc4bd; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 32px 16px 64px; }
header { display: flex; align-items: baseline; gap: 12px; margin-bottom: 20px; }
h1 { font-size: 22px; margin: 0; overflow-wrap: anywhere; }
header nav { margin: 0 0 0 auto; }
p.soft, .soft { color: var(--soft); }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
ul.mails { list-style: none; margin: 0; padding: 0; }
ul.mails li + li { border-top: 1px solid var(--line); }
ul.mails a { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 14px 18px; color: inherit; text-decoration: none; }
ul.mails a:hover { background: var(--ground); }
ul.mails a:focus-visible, nav a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
ul.mails strong { font-weight: 600; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; padding: 18px; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; gap: 16px; margin-bottom: 16px; } nav a { color: var(--accent); padding: 4px 0; } nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
iframe { display: block; width: 100%; height: 70vh; border: 0; background: #fff; }
pre { margin: 0; padding: 18px; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.6 ui-monospace, Consolas, monospace; }
.empty { padding: 48px 18px; text-align: center; color: var(--soft); }
`;

/** What lies in the mailbox. */
export function listPage(mails: readonly CapturedMail[]): string {
  const rows = mails.map((mail) => `<li><a href="/mails/${mail.number}"><strong>${escape(mail.subject || '(no subject)')}</strong>
<time class="soft" datetime="${escape(mail.date)}">${escape(shownDate(mail.date))}</time><span class="soft">${escape(mail.to)}</span></a></li>`);
  return page('Mailbox', `<header><h1>Mailbox</h1><span class="soft">${mails.length} caught, nothing left this machine</span><nav><a href="/">Look again</a></nav></header>
<div class="sheet">${rows.length > 0 ? `<ul class="mails">${rows.join('\n')}</ul>` : '<p class="empty">No mail yet. Place an order for a licensed product, and its keys arrive here.</p>'}</div>`);
}

/** One e-mail. @param view as HTML in a sandbox, or as plain text */
export function mailPage(mail: CapturedMail, view: 'html' | 'text'): string {
  const tab = (name: 'html' | 'text', label: string): string =>
    `<a href="/mails/${mail.number}?view=${name}"${name === view ? ' aria-current="page"' : ''}>${label}</a>`;
  const body = view === 'html'
    ? `<iframe sandbox title="The e-mail" src="/mails/${mail.number}/html"></iframe>`
    : `<pre>${escape(mail.text)}</pre>`;
  return page(mail.subject, `<nav><a href="/">All mail</a>${mail.html === '' ? '' : tab('html', 'HTML')}${tab('text', 'Text')}</nav>
<header><h1>${escape(mail.subject || '(no subject)')}</h1></header>
<div class="sheet"><dl><dt>From</dt><dd>${escape(mail.from)}</dd>
<dt>To</dt><dd>${escape(mail.to)}</dd><dt>Date</dt><dd>${escape(shownDate(mail.date))}</dd></dl>${body}</div>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="/style.css"></head><body><main>${body}</main></body></html>`;
}

function shownDate(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date : time.toISOString().replace('T', ' ').slice(0, 16).concat(' UTC');
}
