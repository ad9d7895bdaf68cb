import { z } from 'zod';
import { VERDICT_CODES } from './verdict.contract.ts';
import { fingerprint, keyText, productCode, publicLicense } from './validate-license.contract.ts';

/** POST /v1/licenses/deactivate */
export const deactivateDeviceInput = z.strictObject({ key: keyText, productCode: productCode.optional(), fingerprint });
export type DeactivateDeviceInput = z.infer<typeof deactivateDeviceInput>;

export const deactivateDeviceOutput = z.strictObject({
  outcome: z.enum(['deactivated', 'not-active', 'refused']),
  code: z.enum(VERDICT_CODES),
  detail: z.string(),
  license: publicLicense.nullable(),
});
export type DeactivateDeviceOutput = z.infer<typeof deactivateDeviceOutput>;
