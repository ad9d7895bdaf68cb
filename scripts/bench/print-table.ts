import type { Measured } from './compare.ts';

const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')}/s`;
const two = (ratio: number): string => ratio.toFixed(2);

/** One line of the table. */
function lineOf({ comparison, ratio, ourRate, theirRate, holds }: Measured): string[] {
  const { part, name, aim, measure, printed = rate } = comparison;
  const wanted = aim === undefined ? '' : `${measure === 'times-faster' ? '>=' : '<='} ${two(aim)}`;
  const verdict = aim === undefined ? 'for information' : holds ? 'holds' : 'MISSED';
  return [part, name, printed(ourRate), printed(theirRate), two(ratio.median), `${two(ratio.low)} to ${two(ratio.high)}`, wanted, verdict];
}

const HEAD = ['', 'what', 'ours', 'against', 'ratio', '95 %', 'aim', ''];

/** Prints what was measured, aligned. */
export function printTable(measured: readonly Measured[]): void {
  const lines = [HEAD, ...measured.map(lineOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const onTheRight = new Set([2, 3, 4, 5, 6]);
  for (const line of lines) {
    const cells = line.map((cell, column) => cell[onTheRight.has(column) ? 'padStart' : 'padEnd'](widths[column] ?? 0));
    console.log(cells.join('  ').trimEnd());
  }
}
