import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCatalog } from './catalog-decision.ts';
import { accountLines, addsUp } from './row-account.ts';
import { parseRow, type RawRow, type RefusedRow, type SourceRow } from './source-row.ts';

const raw = (changes: Partial<RawRow> = {}): RawRow => ({
  InvoiceNo: '536365', StockCode: '85123A', Description: 'LANTERN', Quantity: '6', UnitPrice: '2.55', CustomerID: '17850', Country: 'France', ...changes,
});
const decide = (...rows: Partial<RawRow>[]) => decideCatalog(streamOf(rows.map((row, index) => parseRow(raw(row), index + 2))));

async function* streamOf(rows: readonly (SourceRow | RefusedRow)[]): AsyncGenerator<SourceRow | RefusedRow> {
  yield* rows;
}

describe('what a sales file says about a product', () => {
  it('is named by its most frequent description, the first seen among equals, and by its code when there is none', async () => {
    const { products } = await decide({ Description: 'Once' }, { Description: ' Twice ' }, { Description: 'Twice' }, { Description: '' },
      { StockCode: 'B', Description: 'First' }, { StockCode: 'B', Description: 'Second' }, { StockCode: 'C', Description: '' });
    expect(products.map(({ name }) => name)).toEqual(['Twice', 'First', 'C']);
  });

  it('costs its most frequent price above zero, the lowest among equals, and nothing is made up when there is none', async () => {
    const { products } = await decide({ UnitPrice: '0' }, { UnitPrice: '0' }, { UnitPrice: '2.10' },
      { StockCode: 'B', UnitPrice: '3' }, { StockCode: 'B', UnitPrice: '2.5' }, { StockCode: 'C', UnitPrice: '0.00' });
    expect(products.map(({ priceMinor }) => priceMinor)).toEqual([210n, 250n, undefined]);
  });

  it('opens with the sum of its positive quantities, and codes that differ in case are two', async () => {
    const { products } = await decide({}, { Quantity: '-4' }, { Quantity: '2' }, { StockCode: '85123a', Quantity: '-1' });
    expect(products.map(({ sku, openingStock }) => [sku, openingStock])).toEqual([['85123A', 8], ['85123a', 0]]);
  });

  it.each<[Partial<RawRow>, string]>([
    [{ StockCode: ' ' }, 'no stock code'], [{ InvoiceNo: '' }, 'no invoice number'], [{ Quantity: '1.5' }, 'whole number'],
    [{ Quantity: '10000000' }, 'whole number'], [{ UnitPrice: '-1' }, 'pounds and pence'], [{ UnitPrice: '0.005' }, 'pounds and pence'],
    [{ UnitPrice: '1e3' }, 'pounds and pence'], [{ Description: 'x'.repeat(201) }, 'description'], [{ StockCode: 'x'.repeat(61) }, 'stock code'],
  ])('refuses %j with its line and the reason', async (changes, reason) => {
    const { products, account } = await decide({}, changes);
    expect(products).toHaveLength(1);
    expect(account.refused).toEqual([{ line: 3, reason: expect.stringContaining(reason) as string }]);
    expect(accountLines(account).join('\n')).toContain('line 3 refused');
  });

  it('accounts for every row, whatever stands in it', async () => {
    const cell = fc.oneof(fc.string(), fc.integer({ min: -99, max: 99 }).map(String), fc.constantFrom('', '0', '1.20', 'A', 'a'));
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ StockCode: cell, Description: cell, Quantity: cell, UnitPrice: cell })), async (rows) => {
      const { account } = await decide(...rows);
      return account.rows === rows.length && addsUp(account);
    }));
  });
});
