import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type Doors, type MemberActor, type WorkerActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { expect, vi } from 'vitest';
import { record } from '../record.ts';
import { sealKeysFrom, type SealKeys } from '../seal-keys.ts';
import { sealTrail } from '../seal-trail.ts';

/** A tenant of the test's own, and the ways to fill and seal its trail. */
export interface LaidTrail {
  readonly tenantId: string;
  readonly member: MemberActor;
  readonly worker: WorkerActor;
  /** Doors of the worker's own login. */
  readonly jobs: Doors;
  readonly keys: SealKeys;
  /** One transaction with so many records. @returns their object ids */
  write(records?: number): Promise<string[]>;
  /** Seals until nothing of this trail is left, however long other tests' transactions run. */
  sealAll(batchRecords?: number): Promise<void>;
  recordIds(): Promise<string[]>;
  /** Every id in every batch, in their order. */
  sealedIds(): Promise<string[]>;
}

let jobs: Promise<Doors> | undefined;
const WAIT = { timeout: 20_000, interval: 20 };

/** Makes a tenant whose trail is empty, with keys of its own. */
export async function layTrail(): Promise<LaidTrail> {
  const { doors, urls, superuser, createTenant } = await openTestbed();
  const worksDoors = await (jobs ??= Promise.resolve(openDoors({ connectionString: urls.jobs })));
  const { tenantId } = await createTenant();
  const member: MemberActor = { kind: 'member', tenantId, userId: uuidv7(), requestId: 'req-1', label: 'Ada' };
  const worker: WorkerActor = { kind: 'worker', tenantId, requestId: 'job-1', label: 'audit.seal-trail' };
  const keys = sealKeysFrom([{ version: 1, key: randomBytes(32) }]);
  const ids = async (sql: string): Promise<string[]> => (await superuser<{ id: string }>(sql, [tenantId])).map(({ id }) => id);
  const trail: LaidTrail = {
    tenantId, member, worker, jobs: worksDoors, keys,
    write: (records = 1) => doors.transact(member, async (tx) => {
      const objects = Array.from({ length: records }, () => uuidv7());
      for (const [n, objectId] of objects.entries()) {
        await record(tx, member, { action: 'product.update', objectType: 'product', objectId, objectLabel: `SKU-${n}`, before: { n }, after: { n: n + 1 } });
      }
      return objects;
    }),
    sealAll: (batchRecords) => vi.waitFor(async () => {
      await sealTrail(worksDoors, worker, keys, { ...batchRecords !== undefined && { batchRecords } });
      expect((await trail.sealedIds()).length).toBe((await trail.recordIds()).length);
    }, WAIT),
    recordIds: () => ids('select record_id as id from audit.records where tenant_id = $1 order by recorded_xact, record_id'),
    sealedIds: () => ids(`select encode(substring(manifest from 48 * n + 1 for 16), 'hex')::uuid::text as id
      from audit.seals cross join lateral generate_series(0, record_count - 1) n where tenant_id = $1 order by batch_no, n`),
  };
  return trail;
}
