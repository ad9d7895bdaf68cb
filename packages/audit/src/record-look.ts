import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { Doors, StaffLook } from '@entrepot/postgres';
import { record } from './record.ts';

/**
 * How the door of platform reports signs before it opens: each look is committed to the platform's own trail, as the actor of the look.
 * @param doors of the process that looks
 * @throws TypeError when the actor stands in another tenant: then nobody of the platform would see the record
 */
export function recordLooksWith(doors: Doors): (look: StaffLook) => Promise<void> {
  return async ({ actor, action, objectType, objectId = PLATFORM_TENANT_ID, objectLabel, detail }) => {
    if (actor.tenantId !== PLATFORM_TENANT_ID) throw new TypeError('A look across tenants is recorded in the tenant of the platform.');
    await doors.transact(actor, (tx) => record(tx, actor, {
      action, objectType, objectId, ...objectLabel !== undefined && { objectLabel }, ...detail !== undefined && { after: detail },
    }));
  };
}
