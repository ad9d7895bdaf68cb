import type { Tone } from '@entrepot/ui';

/** What a queue is judged by. */
interface QueueFigures {
  readonly waiting: number;
  readonly delayed: number;
  readonly running: number;
  readonly dead: number;
  readonly oldestDueSeconds: number | null;
}

/** How long a job that could run may wait before somebody should look, in seconds. */
const BEHIND_AFTER = 300;

/** The state of a queue in words; `rank` 0 needs somebody most. */
export function queueCondition({ waiting, delayed, running, dead, oldestDueSeconds }: QueueFigures): { readonly word: string; readonly tone: Tone; readonly rank: number } {
  if (dead > 0) return { word: 'Has failures', tone: 'red', rank: 0 };
  if ((oldestDueSeconds ?? 0) > BEHIND_AFTER) return { word: 'Behind', tone: 'amber', rank: 1 };
  if (running > 0) return { word: 'Working', tone: 'blue', rank: 2 };
  if (waiting > 0) return { word: 'Waiting', tone: 'blue', rank: 2 };
  if (delayed > 0) return { word: 'Later', tone: 'neutral', rank: 3 };
  return { word: 'Idle', tone: 'neutral', rank: 4 };
}
