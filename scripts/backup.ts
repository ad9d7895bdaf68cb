// `npm run backup -- [--to FOLDER]`: one encrypted file with everything the database holds, while it goes on working.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupKeys } from './backup/backup-keys.ts';
import { findServer } from './backup/find-server.ts';
import { makeBackup } from './backup/make-backup.ts';
import { KEPT_DAYS, removeOldBackups } from './backup/remove-old-backups.ts';
import { rootFolder } from './product/root-folder.ts';
import { runScript } from './import/run-script.ts';

const HELP = `npm run backup -- [--to FOLDER]

Backs the database up into FOLDER (default: backups, beside the data) as entrepot-<time>.backup, encrypted, with a label beside it.
Backups older than ${KEPT_DAYS} days are removed, the newest never. The server must keep its data on this machine: the embedded one, or the
one that DATABASE_ADMIN_URL names. The key is ENTREPOT_BACKUP_KEY (base64 of 32 bytes), else one derived from ENTREPOT_SECRET_KEYS.`;

await runScript(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void console.log(HELP);
  const server = await findServer();
  try {
    const [key] = backupKeys(server.secretKeys);
    const folder = values.to ?? server.backupFolder ?? join(rootFolder, 'backups');
    const started = performance.now();
    const { path, label } = await makeBackup(server.adminUrl, folder, key);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${path}: ${(label.bytes / 1e6).toFixed(1)} MB of ${server.description}, PostgreSQL ${label.postgresVersion}, up to ${label.stopLsn}, in ${seconds} s`);
    for (const name of await removeOldBackups(folder)) console.log(`removed ${name}: older than ${KEPT_DAYS} days`);
  } finally {
    await server.close();
  }
});
