import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { CurrentTenant } from './current-tenant.contract.ts';
import { currentTenant } from './current-tenant.ts';
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
  return currentTenant(tx, actor);
}
