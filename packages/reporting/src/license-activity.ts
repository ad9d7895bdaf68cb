import type { OperatorActor, StaffReader, WorkerActor } from '@entrepot/postgres';
import { figureOf, sumOf } from './figures.ts';
import type { LicenseActivityInput, LicenseActivityOutput } from './license-activity.contract.ts';
import {
  dailyLicensesAcrossTenants, licensesByTenantAcrossTenants, licenseStandingAcrossTenants, usageAcrossTenants, type LicenseEvents, type UsageRow,
} from './license-figures.queries.ts';
import { daysOf, periodsOf } from './report-range.ts';

const BUSIEST = 50;
const NOTHING: LicenseEvents = { provisioned: 0n, activated: 0n, deactivated: 0n, suspended: 0n, resumed: 0n, expired: 0n };

/**
 * What happened to licenses in a period, how they stand now, and what devices asked and were told.
 * @throws Refusal `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function licenseActivity(
  staff: StaffReader, _actor: OperatorActor | WorkerActor, { from, to, tenantId }: LicenseActivityInput,
): Promise<LicenseActivityOutput> {
  const { period, previous } = periodsOf({ from, to });
  const both = { from: previous.from, to };
  const rows = await staff.all(dailyLicensesAcrossTenants(both, { tenantId }));
  const standing = await staff.first(licenseStandingAcrossTenants(staff.at, { tenantId }));
  const tenants = await staff.all(licensesByTenantAcrossTenants(period, { tenantId }, BUSIEST));
  const usage = await staff.all(usageAcrossTenants(both, { tenantId }));
  const grown = (fact: keyof LicenseEvents) => figureOf(
    sumOf(rows.filter(({ day }) => day >= from), (row) => row[fact]), sumOf(rows.filter(({ day }) => day < from), (row) => row[fact]));
  const byDay = new Map(rows.map((row) => [row.day, row]));
  return {
    period, previous,
    totals: {
      provisioned: grown('provisioned'), activated: grown('activated'), deactivated: grown('deactivated'), suspended: grown('suspended'),
      resumed: grown('resumed'), expired: grown('expired'),
    },
    standing: {
      active: Number(standing?.active ?? 0n), expiring: Number(standing?.expiring ?? 0n), expired: Number(standing?.expired ?? 0n),
      suspended: Number(standing?.suspended ?? 0n), seats: Number(standing?.seats ?? 0n), seatsUsed: Number(standing?.seatsUsed ?? 0n),
    },
    daily: daysOf(period).map((day) => ({ day, ...numbersOf(byDay.get(day) ?? NOTHING) })),
    tenants: tenants.map((row) => ({ tenantId: row.tenantId, slug: row.slug, name: row.name, status: row.status, ...numbersOf(row) })),
    usage: usageFigures(usage, from),
  };
}

function numbersOf({ provisioned, activated, deactivated, suspended, resumed, expired }: LicenseEvents) {
  return {
    provisioned: Number(provisioned), activated: Number(activated), deactivated: Number(deactivated), suspended: Number(suspended),
    resumed: Number(resumed), expired: Number(expired),
  };
}

function usageFigures(rows: readonly UsageRow[], from: string): LicenseActivityOutput['usage'] {
  return [...Map.groupBy(rows, ({ endpoint, outcome }) => JSON.stringify([endpoint, outcome])).values()].flatMap((own) => {
    const [first] = own;
    const requests = (some: readonly UsageRow[]) => sumOf(some, (row) => row.requests);
    return first === undefined ? [] : [{
      endpoint: first.endpoint, outcome: first.outcome,
      requests: figureOf(requests(own.filter(({ day }) => day >= from)), requests(own.filter(({ day }) => day < from))),
    }];
  }).toSorted((one, other) => other.requests.current - one.requests.current);
}
