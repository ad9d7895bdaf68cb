/** Ends what was started, last first. */
export interface Shutdown {
  /** Remembers how to end something; called right after it was started. */
  add(name: string, end: () => Promise<void>): void;
  /** Ends everything once and then this process. */
  run(code: number): Promise<never>;
  isRunning(): boolean;
}

/**
 * Ends everything in order on Ctrl-C, SIGTERM and SIGHUP. A terminal and npm both deliver the same Ctrl-C: only the first counts.
 * @param log told what is stopped.
 */
export function shutdownOnSignals(log: (line: string) => void): Shutdown {
  const ends: { name: string; end: () => Promise<void> }[] = [];
  let running: Promise<never> | undefined;
  const endAll = async (code: number): Promise<never> => {
    let outcome = code;
    for (const { name, end } of ends.toReversed()) {
      await end().catch((error: unknown) => {
        outcome = 1;
        log(`${name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    process.exit(outcome);
  };
  const run = (code: number): Promise<never> => (running ??= endAll(code));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!running) log('stopping');
      void run(0);
    });
  }
  return { add: (name, end) => void ends.push({ name, end }), run, isRunning: () => running !== undefined };
}
