import { userInfo } from 'node:os';
import { recordLooksWith, sealKeysFrom, verifyAndNote, type KnownBatch } from '@entrepot/audit';
import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openDoors, openStaffDoor, type WorkerActor } from '@entrepot/postgres';
import { reportLines } from './report-lines.ts';
import { selectTenantsAcrossTenants } from './tenants-across.queries.ts';
import type { TrailAccess } from './trail-access.ts';

/**
 * Verifies the trail of one tenant or of all, one after the other, as the nightly job does, and says what it found.
 * @returns how many trails are broken
 * @throws Error when there is no such tenant
 */
export async function verifyTrails(
  { jobsUrl, staffUrl, secrets }: TrailAccess,
  { slug, known, say }: { readonly slug?: string | undefined; readonly known?: KnownBatch | undefined; readonly say: (line: string) => void },
): Promise<number> {
  const keys = sealKeysFrom(secrets);
  const label = `audit:verify, on the command line as ${userInfo().username}`;
  const workerIn = (tenantId: string): WorkerActor => ({ kind: 'worker', tenantId, requestId: `console-${uuidv7()}`, label });
  const doors = openDoors({ connectionString: jobsUrl, applicationName: 'entrepot-audit-verify' });
  const staff = openStaffDoor({ connectionString: staffUrl, poolSize: 1, record: recordLooksWith(doors) });
  try {
    const look = { actor: workerIn(PLATFORM_TENANT_ID), action: 'audit.verify', objectType: 'trail', detail: { tenant: slug ?? null } };
    const tenants = await staff.look(look, (reader) => reader.all(selectTenantsAcrossTenants(slug)));
    if (tenants.length === 0) throw new Error(`there is no tenant ${slug}; npm run audit:verify without --tenant verifies all of them`);
    let broken = 0;
    for (const { tenantId, slug: found, name } of tenants) {
      const report = await verifyAndNote(doors, workerIn(tenantId), keys, { known: known ? [known] : [] });
      for (const line of reportLines(`${name} (${found})`, report)) say(line);
      if (report.state === 'broken') broken += 1;
    }
    return broken;
  } finally {
    await Promise.all([doors.close(), staff.close()]);
  }
}
