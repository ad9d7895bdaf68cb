import { medianWithInterval, type Estimate } from './interval.ts';

/** One way to do something; a round runs it for about `roundMs` and answers operations per second. */
export type Way = (roundMs: number) => Promise<number>;

/** What is compared with what, and the aim. */
export interface Comparison {
  /** `(a)`, `(b)` and so on. */
  readonly part: string;
  readonly name: string;
  readonly ours: Way;
  readonly theirs: Way;
  /** `times-faster`: our rate over theirs, a floor; `times-dearer`: their rate over ours, a ceiling. */
  readonly measure: 'times-faster' | 'times-dearer';
  /** Absent: printed for information. */
  readonly aim?: number;
  readonly pairs?: number;
  readonly roundMs?: number;
  /** How the table prints one side's figure; `1,000/s` by default. */
  readonly printed?: (rate: number) => string;
}

export interface Measured {
  readonly comparison: Comparison;
  readonly ratio: Estimate;
  /** Operations per second, median. */
  readonly ourRate: number;
  readonly theirRate: number;
  /** Whether the interval leaves the aim possible. */
  readonly holds: boolean;
}

const PAIRS = 15; // the 4th and the 12th bound the median at 96 %
const ROUND_MS = 500;

/**
 * Runs both ways in interleaved pairs, each pair in the other order than the one before: absolute speed drifts up to twofold
 * within minutes on a shared machine, the ratio of neighbours does not.
 */
export async function compare(comparison: Comparison): Promise<Measured> {
  const { ours, theirs, measure, aim, pairs = PAIRS, roundMs = ROUND_MS } = comparison;
  await ours(roundMs); // warm: plans, caches, compiled code
  await theirs(roundMs);
  const ourRates: number[] = [];
  const theirRates: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const runs = [async () => void ourRates.push(await ours(roundMs)), async () => void theirRates.push(await theirs(roundMs))];
    for (const run of pair % 2 === 0 ? runs : runs.toReversed()) await run();
  }
  const ratio = medianWithInterval(ourRates.map((rate, pair) => {
    const faster = rate / (theirRates[pair] ?? Number.NaN);
    return measure === 'times-faster' ? faster : 1 / faster;
  }));
  const holds = aim === undefined || (measure === 'times-faster' ? ratio.high >= aim : ratio.low <= aim);
  return { comparison, ratio, ourRate: medianWithInterval(ourRates).median, theirRate: medianWithInterval(theirRates).median, holds };
}
