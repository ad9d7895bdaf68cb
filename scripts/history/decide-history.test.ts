import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileRow } from '../import/read-rows.ts';
import { decideHistory } from './decide-history.ts';
import { documentsOf } from './documents-of.ts';
import { emptyHistoryAccount, enterHistoryRow, historyAccountLines, historyAddsUp } from './history-account.ts';
import { HISTORY_COLUMNS, type DecidedRow } from './history-row.ts';

const GOOD = {
  InvoiceNo: '536365', StockCode: '85123A', Description: 'LANTERN', Quantity: '6', InvoiceDate: '01/12/2010 08:26', UnitPrice: '2.55',
  CustomerID: '17850', Country: 'France',
};
type Cells = Partial<Record<(typeof HISTORY_COLUMNS)[number], string | undefined>>;

async function* rowsOf(list: readonly Cells[]): AsyncGenerator<FileRow> {
  for (const [index, cells] of list.entries()) yield { line: index + 2, cells: { ...GOOD, ...cells } };
}

async function gathered<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

async function decide(...list: Cells[]): Promise<DecidedRow[]> {
  return gathered(decideHistory(rowsOf(list)));
}

const reasons = async (...list: Cells[]) => (await decide(...list)).map(({ outcome }) => ('reason' in outcome ? outcome.reason : outcome.kind));

describe('what becomes of a row of the old books', () => {
  it('is a line of an order at its own price and minute, for the customer of its number', async () => {
    const [decided] = await decide({});
    expect(decided?.outcome).toMatchObject({
      kind: 'order', at: new Date('2010-12-01T08:26:00Z'), day: '2010-12-01', source: { quantity: 6, unitPriceMinor: 255n },
      customer: { externalReference: '17850', name: 'Customer 17850', country: 'France' },
    });
  });

  it('is a line of a credit when its invoice begins with C and its quantity is below zero', async () => {
    expect(await reasons({ InvoiceNo: 'C536379', Quantity: '-1' })).toEqual(['credit']);
  });

  it('belongs to the counter of its country when it has no customer', async () => {
    const [decided] = await decide({ CustomerID: '', Country: 'EIRE' });
    expect(decided?.outcome).toMatchObject({ customer: { externalReference: 'counter:EIRE', name: 'Counter sales, EIRE', country: 'EIRE' } });
  });

  it('is on the clock of London, in summer too', async () => {
    const at = async (InvoiceDate: string) => (await decide({ InvoiceDate }))[0]?.outcome;
    expect(await at('01/07/2011 00:30')).toMatchObject({ at: new Date('2011-06-30T23:30:00Z'), day: '2011-07-01' });
    // The hour that the night of 30 October 2011 had twice; and the one that 27 March 2011 did not have.
    expect(await at('30/10/2011 01:30')).toMatchObject({ at: new Date('2011-10-30T00:30:00Z'), day: '2011-10-30' });
    expect(await at('27/03/2011 01:30')).toMatchObject({ at: new Date('2011-03-27T01:30:00Z'), day: '2011-03-27' });
  });

  it.each<[Cells, string]>([
    [{ Country: undefined }, 'columns are missing'],
    [{ Description: 'nul \0' }, 'a control character'], [{ StockCode: 'tab\t1' }, 'a control character'],
    [{ Description: 'Caf\u00c3\u0089, in UTF-8' }, 'a control character'],
    [{ StockCode: '' }, 'no stock code'], [{ Quantity: '1.5' }, 'a quantity that is not a whole number up to a million'],
    [{ Quantity: '99999999999999999999' }, 'a quantity that is not a whole number up to a million'],
    [{ UnitPrice: '-11062.06' }, 'a unit price that is not pounds and pence from 0'],
    [{ UnitPrice: '0.001' }, 'a unit price that is not pounds and pence from 0'],
    [{ InvoiceNo: '9'.repeat(41) }, 'an invoice number longer than 40 characters'],
    [{ CustomerID: 'counter:France' }, 'a customer number that is none'], [{ CustomerID: '=1+1' }, 'a customer number that is none'],
    [{ Country: ' ' }, 'no country'],
    [{ InvoiceDate: '31/02/2010 08:26' }, 'an invoice date that is none'], [{ InvoiceDate: '2010-12-01 08:26' }, 'an invoice date that is none'],
    [{ InvoiceDate: '01/12/0010 08:26' }, 'an invoice date that is none'], [{ InvoiceDate: '01/12/2010 24:00' }, 'an invoice date that is none'],
    [{ Quantity: '-6' }, 'a negative quantity that is not a cancellation'],
    [{ InvoiceNo: 'C1' }, 'a cancellation with a positive quantity'], [{ Quantity: '0' }, 'no pieces'], [{ UnitPrice: '0' }, 'no price'],
    [{ Quantity: '100001' }, 'more than 100000 pieces'], [{ Quantity: '90000', UnitPrice: '99999999.99' }, 'more than a billion pounds'],
  ])('is refused: %j: %s', async (cells, reason) => {
    expect(await reasons({ InvoiceNo: '1' }, cells, { InvoiceNo: '2' })).toEqual(['order', reason, 'order']);
  });

  it('is refused under the first of several reasons', async () => {
    expect(await reasons({ Quantity: '-6', UnitPrice: '0', Description: '' })).toEqual(['a negative quantity that is not a cancellation']);
  });
});

describe('the rows of one invoice', () => {
  it('take the minute of the first', async () => {
    const [chunk] = await gathered(documentsOf(decideHistory(rowsOf([{}, { InvoiceDate: '01/12/2010 08:27' }])), 10));
    expect(chunk?.documents).toMatchObject([{ externalReference: '536365', at: new Date('2010-12-01T08:26:00Z'), lines: [{}, {}] }]);
  });

  it('agree on customer, country and day; one that does not is refused, and the rest stays', async () => {
    expect(await reasons({}, { CustomerID: '1' }, { Country: 'Spain' }, { InvoiceDate: '02/12/2010 08:26' }, {})).toEqual([
      'order', 'another customer than the first row of its invoice', 'another country than the first row of its invoice',
      'another day than the first row of its invoice', 'order',
    ]);
  });

  it('follow each other; one that comes later is refused and does not interrupt another invoice', async () => {
    const later = 'its invoice stands further up already: rows of an invoice must follow each other';
    expect(await reasons({}, { InvoiceNo: '2' }, {}, { InvoiceNo: '2' })).toEqual(['order', 'order', later, 'order']);
    expect(await reasons({}, { InvoiceNo: '2', UnitPrice: '0' }, {})).toEqual(['order', 'no price', 'order']);
  });

  it('are never so many that they do not fit into memory', async () => {
    const found = await reasons(...Array.from({ length: 10_001 }, () => ({})));
    expect(found.slice(-2)).toEqual(['order', 'an invoice of more than 10000 rows']);
  });
});

describe('whatever stands in a file', () => {
  const cell = fc.oneof(fc.string(), fc.integer({ min: -99, max: 99 }).map(String), fc.constantFrom('', '0', '1.20', 'C1', '1', '01/12/2010 08:26'));
  const anyRows = fc.array(fc.record(Object.fromEntries(HISTORY_COLUMNS.map((name) => [name, cell])), { requiredKeys: [] }), { maxLength: 40 });

  it('every row becomes a line or is refused with a reason, and the chunks hold each line once', async () => {
    await fc.assert(fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 5 }), async (list, rowsPerChunk) => {
      const decided = await gathered(decideHistory(rowsOf(list)));
      const account = emptyHistoryAccount();
      for (const row of decided) enterHistoryRow(account, row, false);
      const chunks = await gathered(documentsOf(decideHistory(rowsOf(list)), rowsPerChunk));
      const lines = chunks.flatMap(({ documents }) => documents.flatMap((document) => document.lines));
      return account.rows === list.length && historyAddsUp(account) && lines.length === account.orderLines + account.creditLines;
    }));
  });

  it('the account names each reason with its rows, and they add up', async () => {
    const account = emptyHistoryAccount();
    for (const row of await decide({}, { UnitPrice: '0' }, { Quantity: '-1', UnitPrice: '0' })) enterHistoryRow(account, row, !('reason' in row.outcome));
    const text = historyAccountLines(account).join('\n');
    expect(text).toMatch(/1 {2}refused: no price\n/);
    expect(text).toMatch(/3 {2}together: every row is accounted for\n/);
    expect(text).toContain('2 rows have no price in all');
  });
});
