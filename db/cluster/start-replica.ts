import { mkdir, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { beginBaseBackup } from './base-backup.ts';
import { startCluster, type Cluster, type ClusterOptions } from './embedded-cluster.ts';
import { writeForServer } from './prepare-data.ts';
import { giveAllToServer, writeEntry } from './write-entries.ts';
import { join, resolve } from 'node:path';

/** A server that follows another one, and may be read. */
export interface Replica extends Cluster {
  /** Where the primary keeps what this replica has not read yet. */
  readonly slot: string;
  /** Makes it a server of its own that may be written; resolves when it is. The old primary must be gone for good. */
  promote(): Promise<void>;
}

/**
 * Copies a running cluster of ours and starts the copy as a streaming replica of it, on a port of its own.
 * @param of the primary, with a `wal_level` of replica at least.
 * @param options where the replica's data goes; the folder must not exist.
 * @see PostgreSQL manual, 26.2.5 "Streaming Replication" and 26.2.6 "Replication Slots"
 */
export async function startReplica(of: Cluster, options: ClusterOptions): Promise<Replica> {
  const slot = `replica_${randomBytes(4).toString('hex')}`;
  // Before the copy begins: from here on the primary keeps its log until the replica has read it.
  await command(of.adminUrl, `select pg_create_physical_replication_slot('${slot}', true)`);
  const directory = resolve(options.dataDirectory);
  try {
    await mkdir(directory, { mode: 0o700 });
    await copyInto(directory, of.adminUrl);
    const { username, password } = new URL(of.adminUrl);
    const cluster = await startCluster({
      ...options,
      settings: {
        wal_level: 'replica', max_wal_senders: '10',
        primary_conninfo: `host=127.0.0.1 port=${of.port} user=${username} password=${password} application_name=${slot}`,
        primary_slot_name: slot,
        // A report may run this long against what the primary throws away meanwhile, before it is ended.
        max_standby_streaming_delay: '60s',
        hot_standby_feedback: 'on',
        ...options.settings,
      },
    });
    return { ...cluster, slot, promote: () => command(cluster.adminUrl, 'select pg_promote(true, 60)') };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    await command(of.adminUrl, `select pg_drop_replication_slot('${slot}')`).catch(() => undefined);
    throw error;
  }
}

async function copyInto(directory: string, adminUrl: string): Promise<void> {
  const backup = await beginBaseBackup(adminUrl);
  try {
    for await (const entry of backup.entries()) await writeEntry(directory, entry);
  } finally {
    await backup.close();
  }
  await giveAllToServer(directory);
  await writeForServer(join(directory, 'standby.signal'), '');
}

async function command(url: string, sql: string): Promise<void> {
  const client = await connectUnfenced(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
