import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { CurrentTenant } from './current-tenant.contract.ts';
import { currentTenant } from './current-tenant.ts';
import { tenantUpdated } from './events.ts';
import { selectTenant, updateTenant } from './tenants.queries.ts';
import type { UpdateTenantSettingsInput } from './update-tenant-settings.contract.ts';

/**
 * Changes how the tenant presents itself.
 * @returns the settings as they are now
 * @throws Refusal `tenant.unknown`
 */
export async function updateTenantSettings(tx: Tx, actor: MemberActor, input: UpdateTenantSettingsInput): Promise<CurrentTenant> {
  const before = await tx.first(selectTenant(actor.tenantId).forUpdate());
  if (!before) throw new Refusal('not-found', 'tenant.unknown', 'There is no shop at this address.');
  await tx.run(updateTenant(actor.tenantId, input));
  const changed = (Object.keys(input) as (keyof UpdateTenantSettingsInput)[])
    .filter((key) => input[key] !== undefined && input[key] !== before[key]);
  await record(tx, actor, {
    action: 'tenant.update', objectType: 'tenant', objectId: actor.tenantId, objectLabel: before.name,
    before: Object.fromEntries(changed.map((key) => [key, before[key]])),
    after: Object.fromEntries(changed.map((key) => [key, input[key] ?? ''])),
  });
  // A save that changes nothing is an act of somebody, and no news to anybody.
  if (changed.length > 0) {
    await recordEvent(tx, actor, tenantUpdated, actor.tenantId, { tenantId: actor.tenantId, name: input.name ?? before.name, changed });
  }
  return currentTenant(tx, actor);
}
