import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type WorkerActor } from '@entrepot/postgres';
import { openTestbed, type TestTenant } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { purgeUsedTokens } from './purge-used-tokens.ts';

const hash = (): Buffer => createHash('sha256').update(randomBytes(32)).digest();

/** One row of each kind, so and so long after its end; negative: before it. */
async function lay({ tenantId }: TestTenant, hours: number): Promise<void> {
  const { superuser } = await openTestbed();
  const ended = `now() - interval '${hours} hours'`;
  await superuser(
    `with person as (insert into identity.users (tenant_id, kind, email, name) values ($1, 'member', $2, 'Max') returning user_id)
     insert into identity.sessions (tenant_id, session_hash, user_id, audience, idle_expires_at, expires_at)
     select $1, h, user_id, 'admin', i, e from person,
            unnest($3::bytea[], array[${ended}, now() + interval '1 day'], array[now() + interval '1 day', ${ended}]) as s (h, i, e)`,
    [tenantId, `${uuidv7()}@example.test`, [hash(), hash()]]);
  await superuser(`insert into identity.sign_in_counters (tenant_id, subject_hash, failures, window_ends_at) values ($1, $2, 3, ${ended})`, [tenantId, hash()]);
  await superuser(`insert into identity.invitations (tenant_id, email, role, token_hash, token_ciphertext, invited_by, inviter_name, expires_at)
    values ($1, $2, 'viewer', $3, $3, $4, 'Ada', ${ended} - interval '30 days')`, [tenantId, `${uuidv7()}@example.test`, hash(), uuidv7()]);
  await superuser(`insert into identity.inspections (tenant_id, token_hash, staff_id, staff_name, staff_email, reason, started_at, ends_at)
    values ($1, $2, $3, 'Grace', 'grace@example.test', 'The customer asked', ${ended} - interval '30 days 30 minutes', ${ended} - interval '30 days')`,
  [tenantId, hash(), uuidv7()]);
  await superuser(`insert into rpc.idempotency_keys (tenant_id, user_id, operation, key, request_hash, answer, created_at)
    values ($1, $2, 'sales.placeOrder', $4, $3, '{}', ${ended} - interval '24 hours')`, [tenantId, uuidv7(), hash(), uuidv7()]);
}

test('what has ended goes, what still lives stays, and another tenant is left alone', async () => {
  const { urls, createTenant, superuser } = await openTestbed();
  const doors = openDoors({ connectionString: urls.jobs });
  const [ours, theirs] = [await createTenant(), await createTenant()];
  for (const hours of [1, 2, 400, -5]) await lay(ours, hours);
  await lay(theirs, 3);
  const worker: WorkerActor = { kind: 'worker', tenantId: ours.tenantId, requestId: 'test' };
  const counts = await Promise.all([1, 4].map((limit) => purgeUsedTokens(doors, worker, new AbortController().signal, limit)));
  await doors.close();
  expect(counts.reduce((sum, count) => sum + count)).toBe(3 * 6);
  for (const [table, rows] of [['identity.sessions', 2], ['identity.sign_in_counters', 1], ['identity.invitations', 1], ['identity.inspections', 1], ['rpc.idempotency_keys', 1]] as const) {
    for (const { tenantId } of [ours, theirs]) expect(await superuser(`select from ${table} where tenant_id = $1`, [tenantId]), table).toHaveLength(rows);
  }
});
