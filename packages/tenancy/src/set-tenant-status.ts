import { actInTenant } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { PLATFORM_TENANT_ID, Refusal } from '@entrepot/kernel';
import { tenantResumed, tenantSuspended } from './events.ts';
import { tenantUnknown } from './refusals.ts';
import type { SetTenantStatusInput, SetTenantStatusOutput } from './set-tenant-status.contract.ts';
import type { StaffContext } from './staff-context.ts';
import { selectTenantName, updateTenantStatus } from './tenants.queries.ts';

/**
 * Closes a tenant to everybody for now: its apps, its shop and its license API answer that they are closed. Nothing is lost.
 * @throws Refusal `tenant.unknown`, `tenant.not-active`
 */
export const suspendTenant = (ctx: StaffContext, input: SetTenantStatusInput): Promise<SetTenantStatusOutput> =>
  setStatus(ctx, input, { from: 'active', to: 'suspended', action: 'tenant.suspend', event: tenantSuspended });

/**
 * Opens a suspended tenant again.
 * @throws Refusal `tenant.unknown`, `tenant.not-suspended`
 */
export const resumeTenant = (ctx: StaffContext, input: SetTenantStatusInput): Promise<SetTenantStatusOutput> =>
  setStatus(ctx, input, { from: 'suspended', to: 'active', action: 'tenant.resume', event: tenantResumed });

interface Step {
  readonly from: 'active' | 'suspended';
  readonly to: 'active' | 'suspended';
  readonly action: string;
  readonly event: typeof tenantSuspended;
}

async function setStatus(ctx: StaffContext, { tenantId, reason }: SetTenantStatusInput, step: Step): Promise<SetTenantStatusOutput> {
  if (tenantId === PLATFORM_TENANT_ID) throw tenantUnknown();
  const name = (await ctx.doors.read(ctx.inTenant(tenantId), selectTenantName(tenantId)))[0]?.name;
  if (name === undefined) throw tenantUnknown();
  const entry = { action: step.action, objectType: 'tenant', objectId: tenantId, objectLabel: name, after: { reason } };
  return actInTenant(ctx, { tenantId, tenantName: name }, entry, async (tx, operator) => {
    // The condition is in the UPDATE: of two people who press the button, one is told.
    if (await tx.run(updateTenantStatus(tenantId, step.from, step.to, step.to === 'active' ? '' : reason)) === 0) {
      throw new Refusal('conflict', `tenant.not-${step.from}`, `This tenant is not ${step.from}; somebody may have been quicker. Reload to see how it stands.`);
    }
    await recordEvent(tx, operator, step.event, tenantId, { tenantId, name, reason });
    return { result: { tenantId, status: step.to }, before: { status: step.from }, after: { status: step.to, reason } };
  });
}
