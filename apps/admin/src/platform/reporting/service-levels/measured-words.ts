import type { ServiceLevel } from '@entrepot/reporting/contract';
import { durationWords } from '../../duration-words.ts';

/** What was measured, in its unit: `99.95 %`, `240 ms`, `3`; a dash when nothing was. */
export function measuredWords({ measured, unit }: Pick<ServiceLevel, 'measured' | 'unit'>, quantity: (value: number) => string): string {
  if (measured === null) return '–';
  if (unit === 'seconds') return durationWords(Math.max(0, measured));
  if (unit === 'count') return quantity(measured);
  // Rounded down: a level that is missed by a hair must not read as if it were kept.
  return `${Math.floor(measured * 1_000_000 + 1e-6) / 10_000} %`;
}
