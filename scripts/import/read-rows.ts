import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { rootFolder } from '../product/root-folder.ts';
import { COLUMNS, parseRow, type RawRow, type RefusedRow, type SourceRow } from './source-row.ts';

/** Twenty days of a gift wholesaler; it lies beside the checkout, not in it. */
export const DEFAULT_FILE = join(rootFolder, '..', 'shared', 'data', 'online-retail-2010-12.csv');

/** Whether a file can be read. */
export async function isThere(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

/**
 * Streams the rows of a sales file, which is ISO-8859-1; never more than a few of them are in memory at once.
 * @throws Error that says what to do when the file is absent or is another kind of file
 */
export async function* readRows(file: string): AsyncGenerator<SourceRow | RefusedRow> {
  if (!await isThere(file)) throw new Error(`there is no file ${file}; name the sales file as the first argument`);
  const rows = createReadStream(file, { encoding: 'latin1' })
    .pipe(parse({ columns: checkedHeader, relax_column_count: true, skip_empty_lines: true }));
  let line = 1;
  for await (const row of rows as AsyncIterable<Partial<RawRow>>) {
    line += 1;
    yield isWhole(row) ? parseRow(row, line) : { line, reason: 'columns are missing' };
  }
}

/** Tells a row that can be used from one that cannot. */
export function isRefused(row: SourceRow | RefusedRow): row is RefusedRow {
  return 'reason' in row;
}

function isWhole(row: Partial<RawRow>): row is RawRow {
  return COLUMNS.every((name) => row[name] !== undefined);
}

function checkedHeader(header: readonly string[]): string[] {
  const missing = COLUMNS.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new Error(`the file has no column ${missing.join(', ')}; it is not a sales file of the expected kind`);
  return [...header];
}
