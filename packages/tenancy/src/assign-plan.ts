import { actInTenant } from '@entrepot/audit';
import { PLATFORM_TENANT_ID, Refusal } from '@entrepot/kernel';
import type { AssignPlanInput, AssignPlanOutput } from './assign-plan.contract.ts';
import { selectPlan, selectSubscription, upsertSubscription } from './plans.queries.ts';
import { tenantUnknown } from './refusals.ts';
import type { StaffContext } from './staff-context.ts';
import { selectTenantName } from './tenants.queries.ts';

/**
 * Puts a tenant on a plan, with the plan's limits or with limits of its own.
 * @throws Refusal `tenant.unknown`, `plan.unknown`
 */
export async function assignPlan(ctx: StaffContext, { tenantId, planId, limits }: AssignPlanInput): Promise<AssignPlanOutput> {
  const [plan, [tenant]] = await Promise.all([
    ctx.reader.first(selectPlan(ctx.actor.tenantId, planId)), ctx.doors.read(ctx.inTenant(tenantId), selectTenantName(tenantId)),
  ]);
  if (!tenant || tenantId === PLATFORM_TENANT_ID) throw tenantUnknown();
  if (!plan) throw new Refusal('not-found', 'plan.unknown', 'There is no such plan.');
  const { code: planCode, name: planName, members, products, ordersPerMonth, licenses, validationsPerMonth } = plan;
  const granted = limits ?? { members, products, ordersPerMonth, licenses, validationsPerMonth };
  const after = { plan: planCode, limits: granted };
  const entry = { action: 'plan.assign', objectType: 'tenant', objectId: tenantId, objectLabel: tenant.name, after };
  return actInTenant(ctx, { tenantId, tenantName: tenant.name }, entry, async (tx) => {
    const before = await tx.first(selectSubscription(tenantId));
    await tx.run(upsertSubscription(tenantId, { planId, planCode, planName, limits: granted, at: tx.at }));
    return { result: { planCode, planName, limits: granted }, ...before && { before: { plan: before.planCode } }, after };
  });
}
