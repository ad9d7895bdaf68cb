import { timelineOutput } from '@entrepot/audit/contract';
import { z } from 'zod';
import { device } from './license.contract.ts';
import { teamLicense } from './search-licenses.contract.ts';

export const licenseForTeamOutput = z.strictObject({
  license: teamLicense,
  devices: z.array(device),
  timeline: timelineOutput,
  /** Its end if it were renewed now; absent when it cannot be. */
  renewsUntil: z.iso.datetime().nullable(),
});
export type LicenseForTeamOutput = z.infer<typeof licenseForTeamOutput>;
