import { query } from '@entrepot/postgres';
import type { PlanLimits } from './plan-limits.contract.ts';

const LIMITS = ['members', 'products', 'orders_per_month as ordersPerMonth', 'licenses', 'validations_per_month as validationsPerMonth'] as const;

const columnsOf = (limits: PlanLimits) => ({
  members: limits.members, products: limits.products, orders_per_month: limits.ordersPerMonth, licenses: limits.licenses,
  validations_per_month: limits.validationsPerMonth,
});

/** Every plan, cheapest first. */
export function selectPlans(tenantId: string) {
  return query.selectFrom('tenancy.plans')
    .select(['plan_id as planId', 'code', 'name', 'description', 'price_minor as priceMinor', 'currency', 'status', 'version', ...LIMITS])
    .where('tenant_id', '=', tenantId).orderBy('price_minor').orderBy('plan_id');
}

export function selectPlan(tenantId: string, planId: string) {
  return selectPlans(tenantId).where('plan_id', '=', planId);
}

export function insertPlan(tenantId: string, plan: {
  planId: string; code: string; name: string; description: string; priceMinor: bigint; currency: string; limits: PlanLimits;
}) {
  const { planId, code, name, description, priceMinor, currency, limits } = plan;
  return query.insertInto('tenancy.plans')
    .values({ tenant_id: tenantId, plan_id: planId, code, name, description, price_minor: priceMinor, currency, ...columnsOf(limits) });
}

/** Changes a plan if nobody changed it since the person looked. */
export function updatePlanRow(tenantId: string, plan: {
  planId: string; version: number; name: string; description: string; priceMinor: bigint; status: string; limits: PlanLimits;
}) {
  const { planId, version, name, description, priceMinor, status, limits } = plan;
  return query.updateTable('tenancy.plans')
    .set({ name, description, price_minor: priceMinor, status, version: version + 1, ...columnsOf(limits) })
    .where('tenant_id', '=', tenantId).where('plan_id', '=', planId).where('version', '=', version);
}

/** What a tenant may use; no row: no plan yet. */
export function selectSubscription(tenantId: string) {
  return query.selectFrom('tenancy.subscriptions')
    .select(['plan_id as planId', 'plan_code as planCode', 'plan_name as planName', 'since', ...LIMITS])
    .where('tenant_id', '=', tenantId);
}

/** Puts a tenant on a plan, or changes its limits. */
export function upsertSubscription(tenantId: string, of: { planId: string; planCode: string; planName: string; limits: PlanLimits; at: Date }) {
  const row = { plan_id: of.planId, plan_code: of.planCode, plan_name: of.planName, ...columnsOf(of.limits), since: of.at };
  return query.insertInto('tenancy.subscriptions').values({ tenant_id: tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet((eb) => ({ ...row, version: eb('tenancy.subscriptions.version', '+', 1) })));
}
