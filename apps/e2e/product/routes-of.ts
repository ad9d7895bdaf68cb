import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every path in an app's router, as it stands in its source: a page that nobody looks at must not go unnoticed. */
export async function routesOf(app: 'admin' | 'storefront'): Promise<string[]> {
  const source = await readFile(join(import.meta.dirname, '..', '..', app, 'src', 'app', 'router.tsx'), 'utf8');
  const paths = [...source.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path = '']) => path);
  return [...new Set(paths)].toSorted();
}
