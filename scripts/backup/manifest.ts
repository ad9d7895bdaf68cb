import { z } from 'zod';

const line = z.string().max(200);

/** What a backup is: inside it, for the restore to check each file against. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  postgresVersion: line,
  systemIdentifier: line,
  startLsn: line,
  stopLsn: line,
  startedAt: line,
  endedAt: line,
  files: z.array(z.strictObject({ path: line, size: z.int().min(0), sha256: z.string().length(64) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Its last file; a data folder has none of this name. */
export const MANIFEST_PATH = 'entrepot-backup-manifest.json';

/** What stands beside the backup, readable without its key. */
export const labelSchema = z.strictObject({
  ...manifestSchema.omit({ files: true }).shape,
  file: line,
  bytes: z.int().min(0),
  /** Of the encrypted file. */
  sha256: z.string().length(64),
});
export type Label = z.infer<typeof labelSchema>;
