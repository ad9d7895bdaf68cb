import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rootFolder } from '../product/root-folder.ts';

// Where the tests of migrations, clusters and the catalogue live: they speak to the server as its administrator, whom no pooler serves.
const ADMINISTRATION = /^(db\/(migrator|cluster|dump)|apps\/e2e|scripts\/backup)\/|^db\/tests\/(conventions|each-rule-can-fail|every-table-is-isolated|no-table-is-forgotten|nothing-set)\./;
const REACHES = /from '@entrepot\/(testbed(\/server)?|[a-z]+\/testing)'/;
const RELATIVE = /(?:from|import\() ?'(\.[^']+\.tsx?)'/g;

/**
 * Finds the tests that a connection URL of the API or the worker is handed to, by what they import.
 * @returns their files, from the root of the checkout, sorted.
 */
export function databaseTests(): string[] {
  const known = new Map<string, boolean>();
  const reaches = (file: string): boolean => {
    const found = known.get(file);
    if (found !== undefined) return found;
    known.set(file, false); // while we look: imports may go in circles
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const answer = REACHES.test(text) || [...text.matchAll(RELATIVE)].some(([, path = '']) => reaches(resolve(dirname(file), path)));
    known.set(file, answer);
    return answer;
  };
  return globSync('{packages,apps,scripts,db}/**/*.test.{ts,tsx}', { cwd: rootFolder, exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path) })
    .filter((file) => !ADMINISTRATION.test(file) && reaches(join(rootFolder, file)))
    .toSorted();
}
