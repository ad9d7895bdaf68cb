import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './place-binaries.ts';
import { serverTemporaryFolder } from './reachable-by-server.ts';
import { runProgram, serverUser } from './run-program.ts';

/** Login roles that a cluster keeps a password for. */
const logins = ['postgres', 'entrepot_migrator', 'entrepot_api', 'entrepot_jobs', 'entrepot_staff'] as const;
export type Login = (typeof logins)[number];
export type Passwords = Record<Login, string>;

const secretsFile = 'entrepot-passwords.json';

/**
 * Makes a data folder with random passwords unless there is one, and returns its passwords.
 * It is made under another name and renamed at the end: a crash on the way leaves nothing that looks finished.
 * @param binaries the server's programs.
 * @param directory the data folder.
 * @param ephemeral true when losing the data in a crash does not matter.
 */
export async function prepareData(binaries: Binaries, directory: string, ephemeral: boolean): Promise<Passwords> {
  const known = await readFile(join(directory, secretsFile), 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as Passwords;
  // An empty folder may stand there: renaming onto it is allowed.
  const found = await readdir(directory).catch(() => []);
  if (found.length > 0) throw new Error(`${directory} exists and is not a cluster of ours; remove it or choose another folder`);

  await mkdir(dirname(directory), { recursive: true });
  const draft = join(dirname(directory), `.${basename(directory)}.draft-${process.pid}`);
  const passwords = Object.fromEntries(logins.map((login) => [login, randomBytes(24).toString('base64url')])) as Passwords;
  try {
    await mkdir(draft, { mode: 0o700 });
    await giveToServer(draft);
    await initialise(binaries, draft, passwords.postgres, ephemeral);
    await writeForServer(join(draft, secretsFile), JSON.stringify(passwords));
    await rename(draft, directory);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return passwords;
}

async function initialise(binaries: Binaries, directory: string, password: string, ephemeral: boolean): Promise<void> {
  // initdb refuses a folder that holds anything, so the password travels in a folder of its own.
  const secret = await mkdtemp(join(await serverTemporaryFolder(), 'entrepot-initdb-'));
  try {
    await giveToServer(secret);
    const passwordFile = join(secret, 'password');
    await writeForServer(passwordFile, password);
    await runProgram(binaries.initdb, [
      '--pgdata', directory, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256',
      '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-locale', '--no-instructions',
      ...(ephemeral ? ['--no-sync'] : []),
    ]);
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}

/**
 * Writes a file that only the server's user may read.
 * @param file absolute path.
 * @param text its whole text.
 */
export async function writeForServer(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await giveToServer(file);
}

async function giveToServer(path: string): Promise<void> {
  const user = serverUser();
  if (user) await chown(path, user.uid, user.gid);
}
