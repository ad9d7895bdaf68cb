import { availableParallelism } from 'node:os';
import { runCommand } from './run-command.ts';
import { staticChecks, type Check } from './static-checks.ts';

/** How many things held and how many did not. */
export interface Tally {
  passed: number;
  failed: number;
}

/**
 * Runs every static check, as many at once as there are cores, and prints one line for each; what failed is quoted.
 */
export async function runChecks(): Promise<Tally> {
  const waiting = await staticChecks();
  const tally: Tally = { passed: 0, failed: 0 };
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) tally[(await holds(check)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
  return tally;
}

async function holds({ name, command }: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await runCommand(command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(code === 0 ? `ok      ${name} (${seconds} s)` : `FAILED  ${name} (${seconds} s)\n${output.trimEnd()}\n`);
  return code === 0;
}
