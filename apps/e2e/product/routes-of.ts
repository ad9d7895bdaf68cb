import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where each app says what pages it has. */
const SOURCES = {
  storefront: ['storefront/src/app/router.tsx'],
  admin: ['admin/src/app/router.tsx', 'admin/src/app/tenant-pages.tsx'],
  console: ['admin/src/app/router.tsx', 'admin/src/platform/console-pages.tsx'],
} as const;

/** Every path in an app's router, as it stands in its source: a page that nobody looks at must not go unnoticed. */
export async function routesOf(app: keyof typeof SOURCES): Promise<string[]> {
  const apps = join(import.meta.dirname, '..', '..');
  const sources = await Promise.all(SOURCES[app].map((path) => readFile(join(apps, path), 'utf8')));
  const paths = sources.flatMap((source) => [...source.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path = '']) => path));
  return [...new Set(paths)].toSorted();
}
