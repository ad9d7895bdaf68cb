export { currentTenantOutput, type CurrentTenant } from './current-tenant.contract.ts';
export { provisionTenantInput, slugSchema } from './provision-tenant.contract.ts';
export { updateTenantSettingsInput } from './update-tenant-settings.contract.ts';
