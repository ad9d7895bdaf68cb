import { z } from 'zod';
import { device, licenseSummary } from './license.contract.ts';

export const licenseDetailOutput = z.strictObject({ license: licenseSummary, devices: z.array(device) });
export type LicenseDetailOutput = z.infer<typeof licenseDetailOutput>;
