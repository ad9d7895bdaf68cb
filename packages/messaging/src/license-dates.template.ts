import { escapeHtml } from './escape-html.ts';
import { letterButton, letterHtml, letterParagraph, type ComposedMail, type Letterhead } from './letter.ts';
import { licenseDatesWords } from './license-dates.words.ts';

/** What an e-mail about the expiry of licenses tells. */
export interface LicenseDatesFacts extends Letterhead {
  readonly kind: 'expired' | 'expiring';
  /** IANA name. */
  readonly timeZone: string;
  readonly licenses: readonly { readonly productName: string; readonly prefix: string; readonly lastFour: string; readonly expiresAt: Date | null }[];
  /** How many licenses it is about in all. */
  readonly total: number;
  readonly licensesUrl: string;
}

/** Writes the e-mail that tells of licenses that have expired or will, in the tenant's language. Of a key it shows the two ends. */
export function composeLicenseDates(facts: LicenseDatesFacts): ComposedMail {
  const { kind, locale, timeZone, licenses, total, licensesUrl, tenantName } = facts;
  const words = licenseDatesWords(kind, locale);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const lines = licenses.map(({ productName, prefix, lastFour, expiresAt }) =>
    words.line(productName, `${prefix}-…-${lastFour}`, expiresAt === null ? '' : format.format(expiresAt)));
  const more = total > licenses.length ? [words.more(total - licenses.length)] : [];
  const subject = words.subject(total);
  return {
    subject,
    text: [words.greeting, '', words.intro(total), '', ...lines.map((line) => `  ${line}`), ...more, '', words.next, '',
      `${words.open}:`, licensesUrl, '', words.closing, tenantName, ''].join('\n'),
    html: letterHtml(facts, subject, `${letterParagraph(words.greeting)}
${letterParagraph(words.intro(total))}
<ul style="margin:0 0 20px;padding:0 0 0 20px">${lines.map((line) => `<li style="margin:0 0 6px">${escapeHtml(line)}</li>`).join('\n')}</ul>
${[...more, words.next].map(letterParagraph).join('\n')}
${letterButton(facts, licensesUrl, words.open)}
<p style="margin:0">${escapeHtml(words.closing)}<br>${escapeHtml(tenantName)}</p>`),
  };
}
