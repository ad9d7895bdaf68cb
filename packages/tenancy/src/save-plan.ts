import { record } from '@entrepot/audit';
import { Refusal, uuidv7 } from '@entrepot/kernel';
import { DatabaseFault, type OperatorActor, type Tx } from '@entrepot/postgres';
import type { CreatePlanInput, SavedPlan, UpdatePlanInput } from './plans.contract.ts';
import { insertPlan, selectPlan, updatePlanRow } from './plans.queries.ts';

/**
 * Adds a plan to what the platform offers.
 * @throws Refusal `plan.code-taken`
 */
export async function createPlan(tx: Tx, actor: OperatorActor, input: CreatePlanInput): Promise<SavedPlan> {
  const { priceMinor, ...plan } = input;
  const planId = uuidv7();
  await tx.run(insertPlan(tx.tenantId, { ...plan, planId, priceMinor: BigInt(priceMinor) })).catch((error: unknown) => {
    if (error instanceof DatabaseFault && error.code === 'row.duplicate') {
      throw new Refusal('conflict', 'plan.code-taken', `There is a plan with the code "${input.code}" already. Choose another code.`);
    }
    throw error;
  });
  await record(tx, actor, { action: 'plan.create', objectType: 'plan', objectId: planId, objectLabel: input.name, after: input });
  return { planId, version: 1 };
}

/**
 * Changes a plan. Tenants that are on it keep the limits they have until they are put on it again.
 * @throws Refusal `plan.unknown`, `plan.version-conflict`
 */
export async function updatePlan(tx: Tx, actor: OperatorActor, input: UpdatePlanInput): Promise<SavedPlan> {
  const before = await tx.first(selectPlan(tx.tenantId, input.planId));
  if (!before) throw new Refusal('not-found', 'plan.unknown', 'There is no such plan.');
  const { priceMinor, ...plan } = input;
  if (await tx.run(updatePlanRow(tx.tenantId, { ...plan, priceMinor: BigInt(priceMinor) })) === 0) {
    throw new Refusal('conflict', 'plan.version-conflict', 'Somebody changed this plan meanwhile. Reload and decide again.', { version: before.version });
  }
  const { name, description, status, members, products, ordersPerMonth, licenses, validationsPerMonth } = before;
  await record(tx, actor, {
    action: 'plan.update', objectType: 'plan', objectId: input.planId, objectLabel: input.name,
    before: { name, description, status, priceMinor: Number(before.priceMinor), limits: { members, products, ordersPerMonth, licenses, validationsPerMonth } },
    after: { name: input.name, description: input.description, status: input.status, priceMinor, limits: input.limits },
  });
  return { planId: input.planId, version: input.version + 1 };
}
