import { actInTenant } from '@entrepot/audit';
import { Refusal, uuidv7 } from '@entrepot/kernel';
import type { CreateTenantInput, CreateTenantOutput } from './create-tenant.contract.ts';
import { selectPlan, upsertSubscription } from './plans.queries.ts';
import { provisionTenant } from './provision-tenant.ts';
import type { StaffContext } from './staff-context.ts';

/**
 * Creates a tenant on a plan. Its first owner is invited afterwards, by identity, which stands to the right.
 * @throws Refusal `tenant.slug-taken`, `plan.unknown`, `plan.retired`
 */
export async function createTenant(ctx: StaffContext, input: CreateTenantInput): Promise<CreateTenantOutput> {
  const { planId, ...tenant } = input;
  const plan = await ctx.reader.first(selectPlan(ctx.actor.tenantId, planId));
  if (!plan) throw new Refusal('not-found', 'plan.unknown', 'There is no such plan.');
  if (plan.status === 'retired') throw new Refusal('conflict', 'plan.retired', 'This plan is not offered any more. Choose another.');
  const { code: planCode, name: planName, members, products, ordersPerMonth, licenses, validationsPerMonth } = plan;
  const tenantId = uuidv7();
  const entry = { action: 'tenant.create', objectType: 'tenant', objectId: tenantId, objectLabel: tenant.name, after: { slug: tenant.slug, plan: planCode } };
  return actInTenant(ctx, { tenantId, tenantName: tenant.name }, entry, async (tx, operator) => {
    await provisionTenant(tx, operator, tenant);
    await tx.run(upsertSubscription(tenantId, {
      planId, planCode, planName, limits: { members, products, ordersPerMonth, licenses, validationsPerMonth }, at: tx.at,
    }));
    return { result: { tenantId, slug: tenant.slug } };
  });
}
