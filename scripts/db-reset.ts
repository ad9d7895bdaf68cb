// `npm run db:reset`: throws the embedded database away; the next start makes and seeds a new one.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { claimDataFolder } from './product/claim-data-folder.ts';

if (Object.keys(process.env).some((name) => /^DATABASE_\w+_URL$/.test(name))) {
  console.error('DATABASE_*_URL is set: this removes the embedded database only. Unset it, or drop your database yourself.');
  process.exit(1);
}
const folder = await claimDataFolder();
if (!folder.path.endsWith('.data')) {
  await folder.release();
  console.error('another copy is running; stop it first');
  process.exit(1);
}
const names = (await readdir(folder.path)).filter((name) => name !== 'lock');
await Promise.all(names.map((name) => rm(join(folder.path, name), { recursive: true })));
await folder.release();
console.log(names.length > 0 ? `removed ${folder.path}: ${names.toSorted().join(', ')}` : 'nothing to remove');
