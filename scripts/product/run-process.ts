import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { rootFolder } from './root-folder.ts';

/** One of the product's processes. */
export interface RunningProcess {
  name: string;
  /** Settles when the process ends, with its last words; never rejects. */
  ended: Promise<string>;
  /** SIGTERM, and SIGKILL when it has not drained in time. */
  stop(): Promise<void>;
}

export interface RunOptions {
  env: NodeJS.ProcessEnv;
  /** Where both its streams go. */
  logFile: string;
  /** Options of Node itself, such as --watch. */
  nodeOptions?: readonly string[];
}

/** Draining takes ten seconds at most; then two more. */
const patienceMs = 12_000;
const lastWords = 30;

/**
 * Starts one of the product's processes with its output in a log file.
 * It stands in a process group of its own, so that Ctrl-C reaches only us and we end things in order; a guard ends it when
 * this process is killed.
 * @param name for messages.
 * @param file its main module, from the root.
 */
export async function runProcess(name: string, file: string, options: RunOptions): Promise<RunningProcess> {
  const log = await open(options.logFile, 'a', 0o600);
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), file], {
    cwd: rootFolder,
    env: options.env,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  await log.close();
  if (child.pid !== undefined) guardProcess(child.pid);
  const ended = exited.then(
    async ([code, signal]) => `${name} ended with ${code ?? signal}:\n${await tail(options.logFile)}`,
    (error: Error) => `${name} did not start: ${error.message}`,
  );
  return {
    name,
    ended,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(force);
    },
  };
}

/** A shell that waits for the end of its input, which comes when we end in any way, and then ends the process's group. */
function guardProcess(pid: number): void {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -s TERM -- "-$1" 2>/dev/null', 'entrepot-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const input: unknown = guard.stdin;
  if (typeof input === 'object' && input !== null && 'unref' in input && typeof input.unref === 'function') input.unref();
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-lastWords).join('\n');
}
