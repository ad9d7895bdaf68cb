/**
 * Keeps a number of callers busy, each asking again as soon as it is answered.
 * @param work one operation, or `operationsEach` of them at once
 * @returns operations per second
 */
export async function closedLoop(callers: number, roundMs: number, work: () => Promise<unknown>, operationsEach = 1): Promise<number> {
  let done = 0;
  const started = performance.now();
  const end = started + roundMs;
  await Promise.all(Array.from({ length: callers }, async () => {
    while (performance.now() < end) {
      await work();
      done += operationsEach;
    }
  }));
  return done / (performance.now() - started) * 1000;
}

/** A random element; benchmarks only. @throws RangeError when there is none */
export function anyOf<T>(list: readonly T[]): T {
  const found = list[Math.floor(Math.random() * list.length)];
  if (found === undefined) throw new RangeError('There is nothing to pick from.');
  return found;
}
