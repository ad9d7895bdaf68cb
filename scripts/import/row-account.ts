import { isRefused } from './read-rows.ts';
import type { RefusedRow, SourceRow } from './source-row.ts';

/** What every row of a file was used for: each column of it adds up to the rows. */
export interface RowAccount {
  rows: number;
  readonly refused: RefusedRow[];
  /** Rows whose description had a vote in the product's name, and rows without one. */
  named: number;
  emptyDescription: number;
  /** Rows whose price had a vote, and rows without a price. */
  priced: number;
  zeroPrice: number;
  /** Rows whose pieces came into the opening stock, and returns and write-offs, which did not. */
  stocked: number;
  notPositive: number;
  /** Rows that told nothing at all: no description, no price, no pieces. */
  usedForNothing: number;
}

/** An account with nothing in it. */
export function emptyAccount(): RowAccount {
  return {
    rows: 0, refused: [], named: 0, emptyDescription: 0, priced: 0, zeroPrice: 0, stocked: 0, notPositive: 0, usedForNothing: 0,
  };
}

/** Enters one row. */
export function enter(account: RowAccount, row: SourceRow | RefusedRow): void {
  account.rows += 1;
  if (isRefused(row)) {
    account.refused.push(row);
    return;
  }
  const [named, priced, stocked] = [row.description !== '', row.unitPriceMinor > 0n, row.quantity > 0];
  account[named ? 'named' : 'emptyDescription'] += 1;
  account[priced ? 'priced' : 'zeroPrice'] += 1;
  account[stocked ? 'stocked' : 'notPositive'] += 1;
  if (!named && !priced && !stocked) account.usedForNothing += 1;
}

/** Whether every row stands in each column once. */
export function addsUp(account: RowAccount): boolean {
  const { rows, refused, named, emptyDescription, priced, zeroPrice, stocked, notPositive } = account;
  return [named + emptyDescription, priced + zeroPrice, stocked + notPositive].every((used) => used + refused.length === rows);
}

/** The account as a person reads it. */
export function accountLines(account: RowAccount): string[] {
  const n = (count: number): string => count.toLocaleString('en').padStart(8);
  const line = (what: string, used: number, otherwise: string, ignored: number): string =>
    `  ${what.padEnd(9)}${n(used)} used  +${n(ignored)} ${otherwise}  +${n(account.refused.length)} refused  = `
    + n(used + ignored + account.refused.length);
  return [
    `rows in the file ${n(account.rows)}`,
    line('names', account.named, 'without a description    ', account.emptyDescription),
    line('prices', account.priced, 'with a price of zero     ', account.zeroPrice),
    line('stock', account.stocked, 'with a quantity below one', account.notPositive),
    `  ${account.usedForNothing.toLocaleString('en')} rows told neither name nor price nor pieces`,
    ...account.refused.slice(0, 20).map(({ line: at, reason }) => `  line ${at} refused: ${reason}`),
    ...account.refused.length > 20 ? [`  and ${account.refused.length - 20} more refused`] : [],
    addsUp(account) ? '  every row is accounted for' : '  THE ROWS DO NOT ADD UP',
  ];
}
