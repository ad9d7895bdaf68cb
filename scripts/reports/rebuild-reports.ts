import { userInfo } from 'node:os';
import { recordLooksWith } from '@entrepot/audit';
import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openDoors, openStaffDoor, type WorkerActor } from '@entrepot/postgres';
import { checkSummaries, recountSummaries, type DriftedRow } from '@entrepot/reporting';
import { selectTenantsAcrossTenants } from '../audit/tenants-across.queries.ts';
import type { ReportsAccess } from './reports-access.ts';

/** A tenant is counted in one statement, so that it sees one moment; a large one takes its time. */
const TENANT_MS = 30 * 60_000;

/**
 * Counts the summaries of one tenant or of all anew, one after the other, or only compares them with their sources.
 * @returns how many rows differed
 * @throws Error when there is no such tenant
 */
export async function rebuildReports(
  { jobsUrl, staffUrl }: ReportsAccess,
  { slug, check, say }: { readonly slug?: string | undefined; readonly check: boolean; readonly say: (line: string) => void },
): Promise<number> {
  const label = `reports:rebuild, on the command line as ${userInfo().username}`;
  const workerIn = (tenantId: string): WorkerActor => ({ kind: 'worker', tenantId, requestId: `console-${uuidv7()}`, label });
  const doors = openDoors({
    connectionString: jobsUrl, applicationName: 'entrepot-reports', poolSize: 1, timeouts: { statementMs: TENANT_MS, transactionMs: TENANT_MS, lockMs: 60_000 },
  });
  const staff = openStaffDoor({ connectionString: staffUrl, poolSize: 1, record: recordLooksWith(doors) });
  try {
    const look = { actor: workerIn(PLATFORM_TENANT_ID), action: 'summary.rebuild', objectType: 'report', detail: { tenant: slug ?? null, check } };
    const tenants = (await staff.look(look, (reader) => reader.all(selectTenantsAcrossTenants(slug)))).filter(({ tenantId }) => tenantId !== PLATFORM_TENANT_ID);
    if (tenants.length === 0 && slug !== undefined) throw new Error(`there is no tenant ${slug}; npm run reports:rebuild without --tenant takes all of them`);
    let differing = 0;
    for (const { tenantId, slug: found, name } of tenants) {
      const actor = workerIn(tenantId);
      const rows = await doors.transact(actor, (tx) => check ? checkSummaries(tx, null) : recountSummaries(tx, actor, null));
      differing += rows.length;
      const pending = Number(rows[0]?.pendingEvents ?? 0n);
      say(`${name} (${found}): ${summaryOf(rows.length, check)}${pending > 0 ? `; ${pending} facts ${check ? 'wait to be counted, which may explain it' : 'that waited are counted'}` : ''}`);
      if (check) for (const row of rows) say(`  ${describe(row)}`);
    }
    return differing;
  } finally {
    await Promise.all([doors.close(), staff.close()]);
  }
}

function summaryOf(count: number, check: boolean): string {
  if (count === 0) return 'equal to its sources';
  return check ? `${count} rows differ from their sources` : `${count} rows written`;
}

function describe({ summary, key, kept, counted }: DriftedRow): string {
  const name = `${summary} ${Object.values(key).map((part) => (part === '' ? '-' : part)).join(' ')}`;
  if (kept === null) return `${name}: missing, should be ${figures(counted)}`;
  if (counted === null) return `${name}: is ${figures(kept)}, should not be`;
  const changed = Object.keys(counted).filter((column) => kept[column] !== counted[column]);
  return `${name}: ${changed.map((column) => `${column} is ${kept[column]}, should be ${counted[column]}`).join('; ')}`;
}

function figures(row: Readonly<Record<string, number>> | null): string {
  return Object.entries(row ?? {}).filter(([, value]) => value !== 0).map(([column, value]) => `${column} ${value}`).join(', ') || 'nothing';
}
