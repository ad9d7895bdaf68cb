import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

test('a line is a SKU and a quantity, however a list separates them', () => {
  for (const text of ['AB-1 12', 'AB-1\t12', 'AB-1;12', 'AB-1, 12', '  AB-1   12  ']) {
    expect(readLines(text)).toMatchObject([{ sku: 'AB-1', quantity: 12 }]);
  }
});

test('a SKU may hold blanks when something else stands before the quantity', () => {
  expect(readLines('AB 1 red;3')).toMatchObject([{ sku: 'AB 1 red', quantity: 3 }]);
  expect(readLines('AB 1 red 3')).toMatchObject([{ sku: 'AB 1 red', quantity: 3 }]);
});

test('a line without a quantity asks for one piece, and empty lines ask for nothing', () => {
  expect(readLines('AB-1\r\n\r\n  \nAB-2;')).toMatchObject([
    { sku: 'AB-1', quantity: 1 },
    { sku: 'AB-2', quantity: 1 },
  ]);
});

test('a quantity that no order can have is said to be unreadable rather than guessed', () => {
  for (const figure of ['0', '-3', '1.5', '2x', '1000001', '1e3', '0x10'])
    expect(readLines(`AB-1;${figure}`)[0]).toMatchObject({ sku: 'AB-1', quantity: undefined });
});
