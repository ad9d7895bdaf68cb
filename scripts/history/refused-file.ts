import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { FileRow } from '../import/read-rows.ts';
import { HISTORY_COLUMNS } from './history-row.ts';

/** Where refused rows are written. */
export interface RefusedFile {
  write(row: FileRow, reason: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the file of refused rows; what an earlier run wrote into it is replaced. UTF-8, lines end as RFC 4180 has it. */
export async function openRefusedFile(path: string): Promise<RefusedFile> {
  const file = createWriteStream(path, { encoding: 'utf8' });
  await once(file, 'open');
  const write = async (cells: readonly string[]): Promise<void> => {
    if (!file.write(`${cells.map(csvCell).join(',')}\r\n`)) await once(file, 'drain');
  };
  await write(['Row', 'Reason', ...HISTORY_COLUMNS]);
  return {
    write: ({ line, cells }, reason) => write([String(line), reason, ...HISTORY_COLUMNS.map((name) => cells[name] ?? '')]),
    close: async () => {
      file.end();
      await finished(file);
    },
  };
}

/**
 * One cell of a CSV file that somebody opens in a spreadsheet: what would be taken for a formula gets an apostrophe in front, which
 * shows that it is text. That holds for negative figures too; the number of the row leads to what stood there.
 */
export function csvCell(text: string): string {
  const harmless = /^[\s\p{Cc}]*[=+\-@]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
