import { parse } from 'csv-parse/sync';
import { array, assert, bigInt, constantFrom, integer, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, decimalOf } from './csv.ts';

test('what a spreadsheet would run as a formula is text, and numbers stay numbers', () => {
  const csv = csvOf([['=1+1', '+49 30', '-5', '@SUM(A1)', '\t=1', '\r=1', 'a=1', -5, 12n, { minor: -1205n, currency: 'EUR' }, null, '＝1']]);
  expect(parse(csv, { record_delimiter: '\r\n' })).toEqual([["'=1+1", "'+49 30", "'-5", "'@SUM(A1)", "'\t=1", "'\r=1", 'a=1', '-5', '12', '-12.05', '', "'＝1"]]);
});

test('amounts have the digits of their currency', () => {
  expect([['EUR', 5n], ['JPY', 1234n], ['KWD', -1n], ['EUR', 0n], ['CLF', 12345n]].map(([currency, minor]) =>
    decimalOf({ currency: String(currency), minor: BigInt(minor ?? 0) }))).toEqual(['0.05', '1234', '-0.001', '0.00', '1.2345']);
});

test('whatever text comes in is read back as it was, but for the quote before a formula', () => {
  assert(property(array(array(oneof(string(), constantFrom('"', ',', '\r\n', ';', '=x', 'ä\u0000')), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
    const back: unknown = parse(csvOf(rows), { record_delimiter: '\r\n', relax_quotes: false, skip_empty_lines: false });
    expect(back).toEqual(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell))));
  }));
});

test('an amount is the same number after its way through a decimal', () => {
  assert(property(bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), integer({ min: 0, max: 2 }), (minor, which) => {
    const [currency = '', digits = 0] = ([['EUR', 2], ['JPY', 0], ['KWD', 3]] as const)[which] ?? [];
    const [whole = '', fraction = ''] = decimalOf({ minor, currency }).replace('-', '').split('.');
    expect(fraction).toHaveLength(digits);
    expect(BigInt(whole + fraction) * (minor < 0n ? -1n : 1n)).toBe(minor);
  }));
});
