import { command, gateProcedure, memberProcedure, reading, router } from '@entrepot/rpc';
import { currentTenantOutput } from './current-tenant.contract.ts';
import { currentTenant } from './current-tenant.ts';
import { tenantSettingsOutput } from './tenant-settings.contract.ts';
import { tenantSettings } from './tenant-settings.ts';
import { updateTenantSettingsInput } from './update-tenant-settings.contract.ts';
import { updateTenantSettings } from './update-tenant-settings.ts';

export const tenancyRouter = router({
  // Through the gate, since both apps ask before anyone has signed in.
  currentTenant: gateProcedure.output(currentTenantOutput).query(reading(currentTenant)),
  tenantSettings: memberProcedure('settings.write').output(tenantSettingsOutput).query(reading(tenantSettings)),
  updateTenantSettings: memberProcedure('settings.write').input(updateTenantSettingsInput).output(currentTenantOutput)
    .mutation(command(updateTenantSettings)),
});
