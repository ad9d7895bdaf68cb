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

/** A row as it stands in the file, by the names of its columns; cells may be missing at its end. */
export interface FileRow {
  /** In the file, from 2: the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

/** A row of the source has a few hundred bytes; a quotation mark that is never closed would otherwise read the whole file as one. */
const ROW_BYTES = 64 * 1024;

/**
 * Streams the rows of a sales file, which is ISO-8859-1, as they stand there; never more than a few of them are in memory at once.
 * @param columns those it must have
 * @throws Error that says what to do when the file is absent or is another kind of file
 */
export async function* readFileRows(file: string, columns: readonly string[] = COLUMNS): AsyncGenerator<FileRow> {
  if (!await isThere(file)) throw new Error(`there is no file ${file}; name the sales file as the first argument`);
  const rows = createReadStream(file, { encoding: 'latin1' }).pipe(parse({
    columns: (header: readonly string[]) => checkedHeader(header, columns),
    relax_column_count: true, skip_empty_lines: true, max_record_size: ROW_BYTES,
  }));
  let line = 1;
  for await (const cells of rows as AsyncIterable<FileRow['cells']>) {
    line += 1;
    yield { line, cells };
  }
}

/**
 * Streams the rows of a sales file, parsed.
 * @throws Error as {@link readFileRows}
 */
export async function* readRows(file: string): AsyncGenerator<SourceRow | RefusedRow> {
  for await (const { line, cells } of readFileRows(file)) yield parseCells(cells, line);
}

/** Parses a row, or says what is wrong with it. */
export function parseCells(cells: FileRow['cells'], line: number): SourceRow | RefusedRow {
  return isWhole(cells) ? parseRow(cells, line) : { line, reason: 'columns are missing' };
}

/** Tells a row that can be used from one that cannot. */
export function isRefused(row: SourceRow | RefusedRow): row is RefusedRow {
  return 'reason' in row;
}

function isWhole(row: Readonly<Partial<Record<string, string>>>): row is RawRow {
  return COLUMNS.every((name) => row[name] !== undefined);
}

function checkedHeader(header: readonly string[], columns: readonly string[]): string[] {
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new Error(`the file has no column ${missing.join(', ')}; it is not a sales file of the expected kind`);
  return [...header];
}
