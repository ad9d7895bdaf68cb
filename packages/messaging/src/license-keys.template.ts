import type { OpenedKey } from '@entrepot/licensing';
import { escapeHtml } from './escape-html.ts';
import { letterButton, letterHtml, letterParagraph, type ComposedMail, type Letterhead } from './letter.ts';
import { licenseKeysWords, type LicenseKeysWords } from './license-keys.words.ts';

/** What the e-mail with license keys tells. */
export interface LicenseKeysFacts extends Letterhead {
  /** IANA name. */
  readonly timeZone: string;
  readonly orderCode: string;
  readonly buyerName: string;
  readonly keys: readonly OpenedKey[];
  /** How many keys the order has in all. */
  readonly total: number;
  /** Where the buyer finds its licenses. */
  readonly licensesUrl: string;
}

/** Writes the e-mail with license keys, in the tenant's language. The keys are in clear, so the result is never stored. */
export function composeLicenseKeys(facts: LicenseKeysFacts): ComposedMail {
  const words = licenseKeysWords(facts.locale);
  return { subject: words.subject(facts.orderCode), text: textOf(facts, words), html: htmlOf(facts, words) };
}

function textOf(facts: LicenseKeysFacts, words: LicenseKeysWords): string {
  const left = facts.total - facts.keys.length;
  return [
    words.greeting(facts.buyerName), '',
    words.intro(facts.orderCode, facts.total), '',
    ...byProduct(facts.keys).flatMap(([name, keys]) => [name, ...keys.map((key) => `  ${key.key}   (${termsOf(key, facts, words)})`), '']),
    ...left > 0 ? [words.more(left), ''] : [],
    `${words.open}:`, facts.licensesUrl, '',
    words.keep, '',
    words.closing, facts.tenantName, '',
  ].join('\n');
}

function htmlOf(facts: LicenseKeysFacts, words: LicenseKeysWords): string {
  const left = facts.total - facts.keys.length;
  const keyRow = (key: OpenedKey): string => `<tr><td style="padding:10px 14px;border-top:1px solid #e3e7ea">
<span style="font:600 15px ui-monospace,Consolas,monospace;overflow-wrap:anywhere">${escapeHtml(key.key)}</span><br>
<span style="color:#5a6570;font-size:13px">${escapeHtml(termsOf(key, facts, words))}</span></td></tr>`;
  const table = ([name, keys]: [string, OpenedKey[]]): string =>
    `<table role="presentation" width="100%" cellspacing="0" style="border:1px solid #e3e7ea;border-radius:8px;margin:0 0 20px;border-collapse:separate">
<tr><td style="padding:10px 14px;font-weight:600;background:#f6f8f9;border-radius:8px 8px 0 0">${escapeHtml(name)}</td></tr>
${keys.map(keyRow).join('\n')}</table>`;
  return letterHtml(facts, words.subject(facts.orderCode), `${letterParagraph(words.greeting(facts.buyerName))}
${letterParagraph(words.intro(facts.orderCode, facts.total))}
${byProduct(facts.keys).map(table).join('\n')}
${left > 0 ? letterParagraph(words.more(left)) : ''}
${letterButton(facts, facts.licensesUrl, words.open)}
${letterParagraph(words.keep)}
<p style="margin:0">${escapeHtml(words.closing)}<br>${escapeHtml(facts.tenantName)}</p>`);
}

function byProduct(keys: readonly OpenedKey[]): [string, OpenedKey[]][] {
  const lines = new Map<number, [string, OpenedKey[]]>();
  for (const key of keys) {
    const line = lines.get(key.lineNo) ?? [key.productName, []];
    line[1].push(key);
    lines.set(key.lineNo, line);
  }
  return [...lines.values()];
}

function termsOf({ seats, expiresAt }: OpenedKey, { locale, timeZone }: LicenseKeysFacts, words: LicenseKeysWords): string {
  if (!expiresAt) return words.seats(seats);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(expiresAt);
  return `${words.seats(seats)}, ${words.until(date)}`;
}
