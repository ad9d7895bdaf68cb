import { escapeHtml } from './escape-html.ts';

/** A file that travels with an e-mail. */
export interface Attachment { readonly name: string; readonly mediaType: string; readonly content: Buffer }

/** A finished e-mail, in the two forms that mail clients show. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly Attachment[];
}

/** The sheet of paper that every e-mail of a tenant is written on. */
export interface Letterhead {
  readonly tenantName: string;
  /** BCP 47. */
  readonly locale: string;
  readonly accentColor: string;
}

/** An e-mail's HTML: tables and inline styles, which mail clients show alike. @param body HTML, escaped already */
export function letterHtml({ tenantName, locale, accentColor }: Letterhead, title: string, body: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#f1f4f5;color:#1b242c;font:15px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<table role="presentation" width="100%" cellspacing="0"><tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="100%" cellspacing="0" style="max-width:600px;background:#fff;border-radius:12px;overflow:hidden">
<tr><td style="padding:18px 28px;background:${escapeHtml(accentColor)};color:#fff;font-weight:600">${escapeHtml(tenantName)}</td></tr>
<tr><td style="padding:28px">
${body}
</td></tr></table></td></tr></table></body></html>
`;
}

/** One paragraph of a letter. */
export function letterParagraph(text: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
}

/** The one thing that a letter asks for. */
export function letterButton({ accentColor }: Letterhead, url: string, words: string): string {
  return `<p style="margin:0 0 20px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:${escapeHtml(accentColor)};color:#fff;text-decoration:none;font-weight:600">${escapeHtml(words)}</a></p>`;
}
