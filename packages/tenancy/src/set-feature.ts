import { actInTenant } from '@entrepot/audit';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { SetFeatureInput, SetFeatureOutput } from './features.contract.ts';
import { deleteFlag, selectFlags, upsertFlag } from './flags.queries.ts';
import { tenantUnknown } from './refusals.ts';
import { shownFeatures } from './shown-features.ts';
import type { StaffContext } from './staff-context.ts';
import { selectTenantName } from './tenants.queries.ts';

/**
 * Switches one feature for one tenant, or gives it its default back. Processes follow within some seconds.
 * @throws Refusal `tenant.unknown`
 */
export async function setFeature(ctx: StaffContext, { tenantId, code, enabled }: SetFeatureInput): Promise<SetFeatureOutput> {
  const [tenant] = await ctx.doors.read(ctx.inTenant(tenantId), selectTenantName(tenantId));
  if (!tenant || tenantId === PLATFORM_TENANT_ID) throw tenantUnknown();
  const entry = { action: 'feature.set', objectType: 'tenant', objectId: tenantId, objectLabel: tenant.name, after: { code, enabled } };
  return actInTenant(ctx, { tenantId, tenantName: tenant.name }, entry, async (tx) => {
    const before = (await tx.all(selectFlags(tenantId))).find((flag) => flag.code === code)?.enabled ?? null;
    await tx.run(enabled === null ? deleteFlag(tenantId, code) : upsertFlag(tenantId, code, enabled, tx.at));
    return { result: { features: shownFeatures(await tx.all(selectFlags(tenantId))) }, before: { code, enabled: before }, after: { code, enabled } };
  });
}
