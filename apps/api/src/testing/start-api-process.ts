import { spawn } from 'node:child_process';
import { once } from 'node:events';

const MAIN = new URL('../main.ts', import.meta.url).pathname.replaceAll('%20', ' ');

/** The HTTP process as a platform runs it: a child with an environment of its own. */
export interface ApiProcess {
  /** What it wrote to its log. */
  readonly lines: readonly string[];
  /** What it wrote to its error stream: nothing, when all is well. */
  readonly errors: readonly string[];
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
  /** Waits until it serves. @throws Error with its log when it ended instead */
  port(): Promise<number>;
  /** SIGTERM, and then its exit code. */
  stop(): Promise<number | null>;
}

/** Starts apps/api/src/main.ts on a free port. @param environment all that it gets to know */
export function startApiProcess(environment: Readonly<Record<string, string>>): ApiProcess {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  // Whatever becomes of the test, it does not outlive it.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));
  return {
    lines, errors, ended,
    port: async () => {
      for (;;) {
        const port = lines.map((line) => /Server listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]).find(Boolean);
        if (port) return Number(port);
        const over = ended.then((code) => { throw new Error(`ended with ${code}: ${[...lines, ...errors].join('\n')}`); });
        await Promise.race([once(child.stdout, 'data'), over]);
      }
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
