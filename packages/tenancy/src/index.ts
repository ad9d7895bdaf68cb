export { claimRoute, type RouteClaim } from './claim-route.ts';
export { currentTenant, findTenant, type RoutedTenant } from './current-tenant.ts';
export type { CurrentTenant } from './current-tenant.contract.ts';
export { provisionTenant } from './provision-tenant.ts';
export { provisionTenantInput } from './provision-tenant.contract.ts';
export { tenancyRouter } from './router.ts';
export { updateTenantSettings } from './update-tenant-settings.ts';
