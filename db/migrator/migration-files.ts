import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface MigrationFile {
  name: string;
  text: string;
  /** SHA-256 of the file's bytes, in hex. */
  sha256: string;
}

/** What the ledger says was applied. */
export interface AppliedMigration {
  name: string;
  sha256: string;
}

/** `YYYYMMDDThhmm_<schema>_<what>.sql` */
const namePattern = /^\d{8}T\d{4}_[a-z]+_[a-z0-9_]+\.sql$/;
/** Each migration runs in one transaction that is not its own. `end;` is left out: function bodies end so. */
const transactionControl = /^\s*(begin|commit|rollback|abort|start\s+transaction)(\s+(work|transaction))?\s*;/im;

/**
 * Reads every migration of a folder, in the order of their names.
 * @param directory the folder.
 * @throws Error for a file that is not named as a migration, or that opens or closes a transaction.
 */
export async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => !name.startsWith('.')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      if (!namePattern.test(name)) throw new Error(`${name} is not named YYYYMMDDThhmm_<schema>_<what>.sql`);
      const bytes = await readFile(join(directory, name));
      const text = bytes.toString('utf8');
      if (transactionControl.test(text)) throw new Error(`${name} controls its transaction; each migration runs in one of the migrator's`);
      return { name, text, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

/**
 * Compares the folder with the ledger and says what is left to run.
 * @param files every migration of the folder, in order.
 * @param applied every row of the ledger.
 * @throws Error on any doubt: an edited migration, one that vanished, one that stands before an applied one.
 */
export function pendingMigrations(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, sha256 } of applied) {
    const file = byName.get(name);
    if (!file) throw new Error(`${name} was applied and is gone from the folder; restore it`);
    if (file.sha256 !== sha256) throw new Error(`${name} was edited after it was applied; restore it and write a new migration`);
  }
  const done = new Set(applied.map(({ name }) => name));
  const last = applied.map(({ name }) => name).toSorted().at(-1) ?? '';
  const pending = files.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) throw new Error(`${late.name} stands before ${last}, which was applied already; give it a later time`);
  return pending;
}
