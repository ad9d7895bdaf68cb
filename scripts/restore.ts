// `npm run restore -- FILE --to FOLDER`: a data folder from a backup, or nothing when the file is damaged or cut.
import { parseArgs } from 'node:util';
import { backupKeys } from './backup/backup-keys.ts';
import { secretKeysOfCopies } from './backup/find-server.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { runScript } from './import/run-script.ts';

const HELP = `npm run restore -- FILE --to FOLDER

Writes the data folder that FILE holds to FOLDER, which must be new. A damaged or cut file is refused, and leaves nothing behind.
To run the restored database as the product's own: stop the product and restore to its <data folder>/cluster, once that is moved away.
The secret keys are not in the backup; without them second factors and license keys cannot be opened.`;

await runScript(async () => {
  const { values, positionals: [file, ...others] } = parseArgs({
    allowPositionals: true, options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void console.log(HELP);
  if (file === undefined || others.length > 0 || values.to === undefined) throw new Error(`name one file and one folder\n\n${HELP}`);
  const [secretKeys, ...older] = await secretKeysOfCopies();
  const keys = [...backupKeys(secretKeys), ...older.flatMap((text) => backupKeys(text, ''))];
  const started = performance.now();
  const manifest = await restoreBackup(file, values.to, keys);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
  console.log(`${values.to}: ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, PostgreSQL ${manifest.postgresVersion}, as of ${manifest.endedAt}, in ${seconds} s`);
  console.log('Every file is what the manifest says. The server recovers to that moment at its first start.');
});
