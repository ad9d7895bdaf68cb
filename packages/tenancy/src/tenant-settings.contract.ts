import { z } from 'zod';
import { currentTenantOutput } from './current-tenant.contract.ts';

/** What the settings page edits; `senderAddress` is empty when mails leave under the product's own address. */
export const tenantSettingsOutput = currentTenantOutput.extend({ senderAddress: z.string() });
export type TenantSettings = z.output<typeof tenantSettingsOutput>;
