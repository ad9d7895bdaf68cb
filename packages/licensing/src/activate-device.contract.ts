import { z } from 'zod';
import { VERDICT_CODES } from './verdict.contract.ts';
import { fingerprint, keyText, productCode, publicLicense } from './validate-license.contract.ts';

const label = (maximum: number): z.ZodString => z.string().trim().max(maximum).regex(/^\P{Cc}*$/u);

/** POST /v1/licenses/activate */
export const activateDeviceInput = z.strictObject({
  key: keyText,
  productCode: productCode.optional(),
  fingerprint,
  deviceName: label(120).optional().meta({ description: 'What its owner calls the device.' }),
  platform: label(60).optional().meta({ description: 'Operating system or kind of device.' }),
});
export type ActivateDeviceInput = z.infer<typeof activateDeviceInput>;

export const activateDeviceOutput = z.strictObject({
  outcome: z.enum(['activated', 'already-activated', 'refused']),
  code: z.enum(VERDICT_CODES),
  detail: z.string(),
  license: publicLicense.nullable(),
});
export type ActivateDeviceOutput = z.infer<typeof activateDeviceOutput>;
