import { uuidv7 } from '@entrepot/kernel';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { batchHashOf, GENESIS } from './batch-hash.ts';
import { canonicalText, fingerprintOf, type CanonicalRow } from './canonical-record.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { sealKeysFrom } from './seal-keys.ts';

const row: CanonicalRow = {
  tenantId: '0190a000-0000-7000-8000-000000000001', recordId: '0190a000-0000-7000-8000-000000000002', recordedAt: '2026-11-20T14:05:00.123456Z',
  actorKind: 'member', actorId: null, actorLabel: 'Zoë "Z" Ünal\n', action: 'product.update', objectType: 'product',
  objectId: '0190a000-0000-7000-8000-000000000003', objectLabel: 'P-1', before: null, after: '{"n": 1.50, "name": "Stühle"}', requestId: 'req-1',
};
const entry = { recordId: row.recordId, fingerprint: fingerprintOf(row) };
const batch = {
  previousHash: GENESIS, tenantId: row.tenantId, batchNo: 1, recordCount: 1, horizonXact: 1234n, horizonRecordId: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  sealedAt: '2026-11-20T14:10:00.000000Z', keyId: 'v1', manifest: writeManifest([entry]),
};

// These vectors are published: when one changes, nothing that was sealed before verifies any more.
test('the canonical form of a record and its fingerprint are pinned', () => {
  expect(canonicalText(row)).toBe('["entrepot-audit-record-1","0190a000-0000-7000-8000-000000000001","0190a000-0000-7000-8000-000000000002",'
    + '"2026-11-20T14:05:00.123456Z","member",null,"Zoë \\"Z\\" Ünal\\n","product.update","product","0190a000-0000-7000-8000-000000000003","P-1",'
    + 'null,"{\\"n\\": 1.50, \\"name\\": \\"Stühle\\"}","req-1"]');
  expect(fingerprintOf(row).toString('hex')).toBe('4d8dece4185c17f07b71e16e09a492cbd09444f813563be4f7b97683e9eab7bb');
});

test('the hash of a batch and its signature are pinned', () => {
  expect(batchHashOf(batch).toString('hex')).toBe('be89fc6f955d4bb49a2318dc3ebc5c93c680aa52cf6395ed75d2cc922627e6ca');
  const keys = sealKeysFrom([{ version: 1, key: Buffer.alloc(32, 7) }]);
  expect(keys.sign(batchHashOf(batch)).toString('hex')).toBe('742e009f8aa31d63907db620d99e79226b46784b6045df5307a957924d94cff02e48a4e262bfbc01a97f1b94ad12daf551aaaa157d0c5d512baac90563956204');
  expect(keys.publicKeys()[0]?.pem).toContain('MCowBQYDK2VwAyEArOhoIKYZpCJGMWiitIVdb78edpCn9Lf7Z3aXYg9jke8=');
});

test('each field of a batch changes its hash', () => {
  const changes: Partial<typeof batch>[] = [
    { previousHash: Buffer.alloc(32, 1) }, { tenantId: row.objectId }, { batchNo: 2 }, { recordCount: 2 }, { horizonXact: 1235n },
    { horizonRecordId: row.recordId }, { sealedAt: '2026-11-20T14:10:00.000001Z' }, { keyId: 'v2' }, { manifest: Buffer.alloc(48) },
  ];
  const hashes = changes.map((change) => batchHashOf({ ...batch, ...change }).toString('hex'));
  expect(new Set([...hashes, batchHashOf(batch).toString('hex')]).size).toBe(changes.length + 1);
});

test('a manifest reads as it was written', () => {
  const entries = Array.from({ length: 3 }, () => ({ recordId: uuidv7(), fingerprint: entry.fingerprint }));
  expect(readManifest(writeManifest(entries))).toEqual(entries);
});

test("PostgreSQL writes a record's columns as the canonical form expects them, whatever the order of keys it was given", async () => {
  const { superuser } = await openTestbed();
  const [text] = await superuser<{ json: string; time: string }>(
    `select '{"name":"Stühle",  "n":1.50}'::jsonb::text as json,
            to_char('2026-11-20 15:05:00.123456+01'::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time`);
  expect(text).toEqual({ json: row.after, time: row.recordedAt });
});

test('a signature holds for its own key version only, and an unknown version is not a wrong signature', () => {
  const [old, both] = [[{ version: 1, key: Buffer.alloc(32, 1) }], [{ version: 2, key: Buffer.alloc(32, 2) }, { version: 1, key: Buffer.alloc(32, 1) }]].map(sealKeysFrom);
  const hash = Buffer.alloc(32, 9);
  const signature = old?.sign(hash) ?? Buffer.alloc(0);
  expect(both?.newestId).toBe('v2');
  expect(both?.verify('v1', hash, signature)).toBe(true);
  expect(both?.verify('v2', hash, signature)).toBe(false);
  expect(both?.verify('v3', hash, signature)).toBeUndefined();
  expect(() => sealKeysFrom([])).toThrow('no secret key');
});
