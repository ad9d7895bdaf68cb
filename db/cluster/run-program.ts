import { spawn } from 'node:child_process';

/** Who PostgreSQL's programs run as: nobody when we are root (PostgreSQL refuses root), ourselves otherwise. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** uid and gid of `nobody` on Debian, Alpine and macOS-compatible images alike. */
const nobody: RunAs = { uid: 65534, gid: 65534 };

/**
 * Tells which user the server must run as.
 * @returns the ids to switch to, or undefined when no switch is needed.
 */
export function serverUser(): RunAs | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/**
 * Runs one of PostgreSQL's programs to its end, from `/` (the server must not depend on a folder that it may not read).
 * @param file absolute path of the program.
 * @param args its arguments, passed without a shell.
 * @returns what it printed on both streams.
 * @throws Error with the program's own words when it ends with anything but 0.
 */
export async function runProgram(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...serverUser(),
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${file} ended with ${code ?? signal}: ${output.trim()}`));
    });
  });
}
