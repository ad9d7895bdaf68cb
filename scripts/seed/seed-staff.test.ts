import { randomBytes } from 'node:crypto';
import { openDoors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { startTestServer, type TestServer } from '@entrepot/testbed/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedStaff } from './seed-staff.ts';

// A platform that nobody has been invited to yet.
let server: TestServer;
beforeAll(async () => { server = await startTestServer(); }, 60_000);
afterAll(() => server.stop());

test('the demo gets one administrator with a password and an authenticator, and a platform that has staff gets none', async () => {
  const urls = await server.clone();
  const doors = openDoors({ connectionString: urls.api, poolSize: 2 });
  const secrets = [{ version: 1, key: randomBytes(32) }];
  const seeded = await seedStaff(doors, secrets);
  expect(seeded?.totpSecret).toMatch(/^[A-Z2-7]{32}$/);
  expect(await seedStaff(doors, secrets)).toBeUndefined();
  await doors.close();
  const admin = await connectUnfenced(urls.admin);
  const { rows } = await admin.query(`select m.role, p.password_hash like '$argon2id$%' as hashed, f.confirmed_at is not null as factor
    from identity.users u join identity.memberships m using (tenant_id, user_id) join identity.passwords p using (tenant_id, user_id)
    join identity.totp_factors f using (tenant_id, user_id) where u.email = $1`, [seeded?.email]);
  await admin.end();
  expect(rows).toEqual([{ role: 'platform-administrator', hashed: true, factor: true }]);
});
