import type { DecidedRow } from './history-row.ts';

/** What became of every row of a file. */
export interface HistoryAccount {
  rows: number;
  orders: number;
  orderLines: number;
  credits: number;
  creditLines: number;
  /** Rows by the reason that was named. */
  readonly refused: Map<string, number>;
  /** Rows whose price is zero, also those that are refused for another reason. */
  withoutPrice: number;
}

/** An account with nothing in it. */
export function emptyHistoryAccount(): HistoryAccount {
  return { rows: 0, orders: 0, orderLines: 0, credits: 0, creditLines: 0, refused: new Map(), withoutPrice: 0 };
}

/** Enters one row. @param opensDocument it is the first row of an order or credit */
export function enterHistoryRow(account: HistoryAccount, { outcome, source }: DecidedRow, opensDocument: boolean): void {
  account.rows += 1;
  if (source?.unitPriceMinor === 0n) account.withoutPrice += 1;
  if ('reason' in outcome) {
    account.refused.set(outcome.reason, (account.refused.get(outcome.reason) ?? 0) + 1);
    return;
  }
  account[outcome.kind === 'order' ? 'orderLines' : 'creditLines'] += 1;
  if (opensDocument) account[outcome.kind === 'order' ? 'orders' : 'credits'] += 1;
}

/** Rows that were refused, for whatever reason. */
export function refusedRows({ refused }: HistoryAccount): number {
  return [...refused.values()].reduce((sum, count) => sum + count, 0);
}

/** Whether every row became a line or was refused. */
export function historyAddsUp(account: HistoryAccount): boolean {
  return account.orderLines + account.creditLines + refusedRows(account) === account.rows;
}

/** The account as a person reads it. */
export function historyAccountLines(account: HistoryAccount): string[] {
  const n = (count: number): string => count.toLocaleString('en').padStart(10);
  return [
    `${n(account.rows)}  rows in the file`,
    `${n(account.orderLines)}  became lines of ${account.orders.toLocaleString('en')} orders`,
    `${n(account.creditLines)}  became lines of ${account.credits.toLocaleString('en')} credits`,
    ...[...account.refused].toSorted(([, one], [, other]) => other - one).map(([reason, count]) => `${n(count)}  refused: ${reason}`),
    `${n(account.orderLines + account.creditLines + refusedRows(account))}  together: `
    + (historyAddsUp(account) ? 'every row is accounted for' : 'THE ROWS DO NOT ADD UP'),
    `            (${account.withoutPrice.toLocaleString('en')} rows have no price in all; of several reasons the first is named)`,
  ];
}
