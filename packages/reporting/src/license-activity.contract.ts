import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { figure, rangeOutput, rangeShape, reportedTenant } from './report.contract.ts';

export const licenseActivityInput = z.strictObject({ ...rangeShape, tenantId: uuidSchema.optional() });
export type LicenseActivityInput = z.infer<typeof licenseActivityInput>;

const events = { provisioned: z.int(), activated: z.int(), deactivated: z.int(), suspended: z.int(), resumed: z.int(), expired: z.int() };

/** What happened to licenses, and what devices asked and were told. */
export const licenseActivityOutput = z.object({
  period: rangeOutput,
  previous: rangeOutput,
  totals: z.object({ provisioned: figure, activated: figure, deactivated: figure, suspended: figure, resumed: figure, expired: figure }),
  /** As they stand now. */
  standing: z.object({ active: z.int(), expiring: z.int(), expired: z.int(), suspended: z.int(), seats: z.int(), seatsUsed: z.int() }),
  /** Every day of the period. */
  daily: z.array(z.object({ day: z.iso.date(), ...events })),
  /** The fifty with most provisioned and activated. */
  tenants: z.array(reportedTenant.extend(events)),
  usage: z.array(z.object({ endpoint: z.string(), outcome: z.string(), requests: figure })),
});
export type LicenseActivityOutput = z.infer<typeof licenseActivityOutput>;
