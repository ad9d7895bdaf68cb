import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { Refusal } from '@entrepot/kernel';
import { DatabaseFault, type OperatorActor, type Tx } from '@entrepot/postgres';
import { tenantCreated } from './events.ts';
import type { ProvisionTenantInput, ProvisionTenantOutput } from './provision-tenant.contract.ts';
import { provision } from './tenants.queries.ts';

/**
 * Creates a tenant and its slug. The operator's context carries the id of the tenant to be: a new uuidv7().
 * @throws Refusal `tenant.slug-taken`
 */
export async function provisionTenant(tx: Tx, actor: OperatorActor, input: ProvisionTenantInput): Promise<ProvisionTenantOutput> {
  const { tenantId } = await tx.one(provision(input)).catch((error: unknown) => {
    if (error instanceof DatabaseFault && error.code === 'row.duplicate') {
      throw new Refusal('conflict', 'tenant.slug-taken', `The address "${input.slug}" is taken. Choose another.`, { slug: input.slug });
    }
    throw error;
  });
  await record(tx, actor, {
    action: 'tenant.provision', objectType: 'tenant', objectId: tenantId, objectLabel: input.name, after: { ...input },
  });
  const { slug, name, currency, locale, timeZone } = input;
  await recordEvent(tx, actor, tenantCreated, tenantId, { tenantId, slug, name, currency, locale, timeZone });
  return { tenantId };
}
