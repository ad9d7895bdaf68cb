import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, openRefusedFile } from './refused-file.ts';

test.each(['=1+1', '+1', '-10', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\0=1'])('no spreadsheet takes %j for a formula', (cell) => {
  expect(parse(csvCell(cell), { relax_quotes: true })).toEqual([[`'${cell}`]]);
});

test('what is no formula stands there as it was, commas, quotation marks and line ends included', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }).filter((text) => !/^[\s\p{Cc}]*[=+\-@]|^[\t\r\n]/u.test(text)), (text) => {
    const [[cell] = []] = parse(`${csvCell(text)},end`);
    return cell === text;
  }));
});

test('the file holds row number, reason and the row in the order of the source; a second run replaces it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entrepot-refused-'));
  try {
    for (const reason of ['first', 'no price']) {
      const file = await openRefusedFile(join(folder, 'refused.csv'));
      await file.write({ line: 7, cells: { InvoiceNo: '1', Description: 'a "b", c', Quantity: '-3', UnitPrice: '0', Country: 'EIRE' } }, reason);
      await file.close();
    }
    expect(await readFile(join(folder, 'refused.csv'), 'utf8')).toBe(
      'Row,Reason,InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n'
      + '7,no price,1,,"a ""b"", c",\'-3,,0,,EIRE\r\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});
