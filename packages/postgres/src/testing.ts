import { openDoors } from './doors.ts';
import type { Doors } from './doors.ts';
import type { DoorsOptions } from './settings.ts';

export interface TestDoors extends Doors {
  /** Every statement since the last `forget()`, BEGIN, context, role switches and COMMIT included. */
  readonly statements: readonly string[];
  /** Empties `statements`, so that the next operation is counted alone. */
  forget(): void;
  /** From now on `tx.at` is this much later (or earlier) than the database's now(). */
  shiftClock(byMs: number): void;
}

/** Doors that count their statements and whose clock can be moved; for tests and benchmarks. */
export function openTestDoors(options: DoorsOptions): TestDoors {
  const statements: string[] = [];
  let shiftMs = 0;
  const doors = openDoors({
    ...options,
    onStatement: (sqlText) => void statements.push(sqlText),
    clock: (now) => new Date(now.getTime() + shiftMs),
  });
  return {
    ...doors,
    statements,
    forget: () => void statements.splice(0),
    shiftClock: (byMs) => {
      shiftMs = byMs;
    },
  };
}
