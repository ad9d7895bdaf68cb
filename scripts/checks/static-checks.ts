import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rootFolder } from '../product/root-folder.ts';

/** One thing that is true of the code or is not. */
export interface Check {
  name: string;
  command: readonly string[];
}

const program = (name: string): string => join(rootFolder, 'node_modules', '.bin', name);
const script = (name: string, ...args: string[]): string[] => [process.execPath, join(rootFolder, 'scripts', name), ...args];

/** Everything that can be said about the code without running the product, the quick ones first. */
export async function staticChecks(): Promise<Check[]> {
  const typed = await typedFolders();
  return [
    { name: 'lint', command: [program('oxlint'), '--type-aware', '--deny-warnings'] },
    { name: 'boundaries', command: script('boundaries.ts') },
    { name: 'nothing unused', command: [program('knip')] },
    ...typed.map((folder) => ({ name: `types of ${folder}`, command: [program('tsc'), '-p', folder] })),
    { name: 'generated types match the migrations', command: script('db-types.ts', '--check') },
    { name: 'the dump matches the migrations', command: script('db-dump.ts', '--check') },
  ];
}

/** Every workspace package; one without a tsconfig.json fails its check, so that none is forgotten. */
async function typedFolders(): Promise<string[]> {
  const below = async (parent: string): Promise<string[]> => {
    const names = await readdir(join(rootFolder, parent));
    const found = await Promise.all(names.map((name) => hasFile(join(rootFolder, parent, name, 'package.json'))));
    return names.filter((_, index) => found[index]).map((name) => `${parent}/${name}`);
  };
  return ['scripts', 'db', ...(await below('packages')), ...(await below('apps'))];
}

async function hasFile(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
