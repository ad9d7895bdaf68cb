import { escapeHtml } from './escape-html.ts';
import { letterHtml, letterParagraph, type Attachment, type ComposedMail, type Letterhead } from './letter.ts';
import type { ReportLetter } from './report-letter.ts';

type Section = ReportLetter['sections'][number];

/** Writes the e-mail with a report: readable tables, and the file where there is one. @param closing about the file; empty: nothing */
export function writeReport(head: Letterhead, { title, intro, sections }: ReportLetter, closing: string, attachments: readonly Attachment[]): ComposedMail {
  const after = closing === '' ? [] : [closing];
  return {
    subject: title,
    text: [intro, '', ...sections.flatMap((section) => [...plainTable(section), '']), ...after].join('\n'),
    html: letterHtml(head, title, [letterParagraph(intro), ...sections.map(htmlTable), ...after.map(letterParagraph)].join('\n')),
    attachments,
  };
}

/** Columns under each other, numbers to the right. */
function plainTable({ heading, columns, rows, note }: Section): string[] {
  const widths = columns.map(({ name }, index) => Math.max(name.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, index) =>
    columns[index]?.isNumber ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)).join('   ').trimEnd();
  return [heading, line(columns.map(({ name }) => name)), ...rows.map(line), ...note === '' ? [] : [note]];
}

function htmlTable({ heading, columns, rows, note }: Section): string {
  const side = (index: number): string => (columns[index]?.isNumber ? 'right' : 'left');
  const cells = (tag: 'th' | 'td', style: string, texts: readonly string[]): string => texts.map((text, index) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''} style="padding:8px 10px;text-align:${side(index)};${style}">${escapeHtml(text)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', 'border-top:1px solid #e3e7ea;font-variant-numeric:tabular-nums;overflow-wrap:anywhere', row)}</tr>`).join('\n');
  return `<h2 style="margin:0 0 8px;font-size:16px">${escapeHtml(heading)}</h2>
<table width="100%" cellspacing="0" style="border:1px solid #e3e7ea;border-radius:8px;margin:0 0 ${note === '' ? 20 : 6}px;border-collapse:separate;font-size:13px">
<tr style="background:#f6f8f9">${cells('th', 'font-weight:600', columns.map(({ name }) => name))}</tr>
${body}</table>
${note === '' ? '' : `<p style="margin:0 0 20px;color:#5a6570;font-size:13px">${escapeHtml(note)}</p>`}`;
}
