import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rootFolder } from '../product/root-folder.ts';

export interface CommandResult {
  /** Exit code, or 1 when a signal ended it or it could not start. */
  code: number;
  /** Both streams, when they were not shown. */
  output: string;
}

/**
 * Runs a program from the root, without input.
 * @param command the program and its arguments.
 * @param show true to let it write to our own streams.
 * @param env more environment.
 */
export async function runCommand(command: readonly string[], show = false, env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd: rootFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  const hangUp = (): boolean => child.kill('SIGTERM');
  process.on('SIGTERM', hangUp);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, output };
  } catch (error) {
    return { code: 1, output: `${output}${error instanceof Error ? error.message : String(error)}` };
  } finally {
    process.off('SIGTERM', hangUp);
  }
}
