import { acrossTenants, command, gateProcedure, memberProcedure, reading, router, staffProcedure } from '@entrepot/rpc';
import { assignPlanInput, assignPlanOutput } from './assign-plan.contract.ts';
import { assignPlan } from './assign-plan.ts';
import { createTenantInput, createTenantOutput } from './create-tenant.contract.ts';
import { createTenant } from './create-tenant.ts';
import { currentTenantOutput } from './current-tenant.contract.ts';
import { currentTenant } from './current-tenant.ts';
import { setFeatureInput, setFeatureOutput } from './features.contract.ts';
import { listPlans } from './list-plans.ts';
import { createPlanInput, listPlansOutput, savedPlanOutput, updatePlanInput } from './plans.contract.ts';
import { platformSettingsSchema } from './platform-settings.contract.ts';
import { platformSettings, updatePlatformSettings } from './platform-settings.ts';
import { createPlan, updatePlan } from './save-plan.ts';
import { searchTenantsInput, searchTenantsOutput } from './search-tenants.contract.ts';
import { searchTenants } from './search-tenants.ts';
import { setFeature } from './set-feature.ts';
import { setTenantStatusInput, setTenantStatusOutput } from './set-tenant-status.contract.ts';
import { resumeTenant, suspendTenant } from './set-tenant-status.ts';
import { tenantForStaffInput, tenantForStaffOutput } from './tenant-for-staff.contract.ts';
import { tenantForStaff } from './tenant-for-staff.ts';
import { tenantNamesInput, tenantNamesOutput } from './tenant-names.contract.ts';
import { tenantNames } from './tenant-names.ts';
import { tenantSettingsOutput } from './tenant-settings.contract.ts';
import { tenantSettings } from './tenant-settings.ts';
import { updateTenantSettingsInput } from './update-tenant-settings.contract.ts';
import { updateTenantSettings } from './update-tenant-settings.ts';

const readTenants = staffProcedure('tenant.read');
const configure = staffProcedure('tenant.configure');
const suspend = staffProcedure('tenant.suspend', { stepUp: true });
const editPlans = staffProcedure('platform.configure');

export const tenancyRouter = router({
  // Through the gate, since both apps ask before anyone has signed in.
  currentTenant: gateProcedure.output(currentTenantOutput).query(reading(currentTenant)),
  tenantSettings: memberProcedure('settings.write').output(tenantSettingsOutput).query(reading(tenantSettings)),
  updateTenantSettings: memberProcedure('settings.write').input(updateTenantSettingsInput).output(currentTenantOutput)
    .mutation(command(updateTenantSettings)),

  searchTenants: readTenants.input(searchTenantsInput).output(searchTenantsOutput)
    .query(acrossTenants((asked) => ({ action: 'tenant.search', objectType: 'tenant', detail: asked }), searchTenants)),
  tenantForStaff: readTenants.input(tenantForStaffInput).output(tenantForStaffOutput)
    .query(acrossTenants(({ tenantId }) => ({ action: 'tenant.read', objectType: 'tenant', objectId: tenantId }), tenantForStaff)),
  tenantNames: readTenants.input(tenantNamesInput).output(tenantNamesOutput)
    .query(acrossTenants(({ tenantIds }) => ({ action: 'tenant.read', objectType: 'tenant', detail: { names: tenantIds.length } }), tenantNames)),
  createTenant: staffProcedure('tenant.create').input(createTenantInput).output(createTenantOutput)
    .mutation(({ ctx, input }) => createTenant(ctx, input)),
  suspendTenant: suspend.input(setTenantStatusInput).output(setTenantStatusOutput).mutation(({ ctx, input }) => suspendTenant(ctx, input)),
  resumeTenant: suspend.input(setTenantStatusInput).output(setTenantStatusOutput).mutation(({ ctx, input }) => resumeTenant(ctx, input)),
  assignPlan: configure.input(assignPlanInput).output(assignPlanOutput).mutation(({ ctx, input }) => assignPlan(ctx, input)),
  setFeature: configure.input(setFeatureInput).output(setFeatureOutput).mutation(({ ctx, input }) => setFeature(ctx, input)),

  listPlans: readTenants.output(listPlansOutput).query(reading(listPlans)),
  createPlan: editPlans.input(createPlanInput).output(savedPlanOutput).mutation(command(createPlan)),
  updatePlan: editPlans.input(updatePlanInput).output(savedPlanOutput).mutation(command(updatePlan)),
  platformSettings: staffProcedure('platform.configure').output(platformSettingsSchema).query(({ ctx }) => platformSettings(ctx.reader)),
  updatePlatformSettings: editPlans.input(platformSettingsSchema).output(platformSettingsSchema).mutation(command(updatePlatformSettings)),
});
