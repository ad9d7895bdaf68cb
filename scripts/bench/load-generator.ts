import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { rootFolder } from '../product/root-folder.ts';

/** One round of load. */
export interface LoadOrder {
  readonly port: number;
  /** Whole HTTP requests; callers take them in turn. */
  readonly questions: readonly string[];
  readonly callers: number;
  readonly roundMs: number;
}

/** Answers per second, or why there were none. */
export interface LoadResult {
  readonly rate?: number;
  readonly error?: string;
}

/** Starts a process of the benchmark. @param file from the root */
export function startChild(file: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return fork(join(rootFolder, file), { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** Starts a server that says its port. */
export async function startServer(file: string, env: NodeJS.ProcessEnv): Promise<{ port: number; stop: () => Promise<void> }> {
  const child = startChild(file, env);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended`)));
  const [message] = await Promise.race([once(child, 'message'), ended]) as [{ port: number }];
  return { port: message.port, stop: () => stopChild(child) };
}

/** Sends one round to the generator. @throws Error with the first answer that was no success */
export async function generate(generator: ChildProcess, order: LoadOrder): Promise<number> {
  const answered = once(generator, 'message') as Promise<[LoadResult]>;
  generator.send(order);
  const [{ rate, error }] = await answered;
  if (rate === undefined) throw new Error(error ?? 'the load generator said nothing');
  return rate;
}

/** Ends a process of the benchmark and waits for it. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
