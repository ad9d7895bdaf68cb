import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = import.meta.dirname;
const fileOf = (schema: string): string => join(folder, `${schema}.sql`);

/** @returns what is committed: schema to text. */
export async function readDump(): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name.slice(0, -'.sql'.length), texts[index] ?? '']));
}

/**
 * Names the schemas whose committed dump is not what was printed, those with too much or too little included.
 * @param committed from readDump(). @param printed from printSchemas().
 */
export function driftOf(committed: ReadonlyMap<string, string>, printed: ReadonlyMap<string, string>): string[] {
  const schemas = new Set([...committed.keys(), ...printed.keys()]);
  return [...schemas].filter((schema) => committed.get(schema) !== printed.get(schema)).toSorted();
}

/** Replaces the dump. @param printed from printSchemas(). @returns the schemas that changed. */
export async function writeDump(printed: ReadonlyMap<string, string>): Promise<string[]> {
  const changed = driftOf(await readDump(), printed);
  for (const schema of changed) {
    const text = printed.get(schema);
    await (text === undefined ? rm(fileOf(schema)) : writeFile(fileOf(schema), text));
  }
  return changed;
}
