import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';
import { textBreaches } from './text-rules.ts';

/** What the check saw: how much it read, and what breaks a rule. */
export interface BoundaryReport { readonly modules: number; readonly files: number; readonly breaches: readonly string[] }

const ROOTS = ['packages', 'apps', 'db', 'scripts'];
const LEFT_OUT = '(^|/)node_modules/(?!(pg|pg-pool|postgres|zod)/)|/dist/|/coverage/|/gallery/';

/**
 * Reads a tree and holds it against the rules of the house.
 *
 * @param root the folder that contains packages/, apps/, db/ and scripts/
 */
export async function checkBoundaries(root: string): Promise<BoundaryReport> {
  const { output } = await cruise(ROOTS, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: importRules },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: LEFT_OUT },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'] },
  });
  const result: ICruiseResult = typeof output === 'string' ? JSON.parse(output) : output;
  const imports = result.summary.violations.map(({ from, to, rule }) => {
    const advice = importRules.find(({ name }) => name === rule.name)?.comment ?? '';
    return `${from} -> ${to}\n    ${rule.name}: ${advice}`;
  });
  const texts: string[] = [];
  let files = 0;
  for await (const file of glob('{packages,apps,db,scripts}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => /node_modules|dist|generated|gallery/.test(name) })) {
    files += 1;
    const breaches = textBreaches(file.replaceAll('\\', '/'), await readFile(`${root}/${file}`, 'utf8'));
    texts.push(...breaches.map(({ line, rule, advice }) => `${file}:${line}\n    ${rule}: ${advice}`));
  }
  return { modules: result.modules.length, files, breaches: [...imports, ...texts] };
}
