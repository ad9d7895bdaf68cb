import { record } from '@entrepot/audit';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { Doors } from '@entrepot/postgres';
import type { InspectorPrincipal } from '@entrepot/rpc';
import type { RoutedTenant } from '@entrepot/tenancy';
import type { FastifyRequest } from 'fastify';

/**
 * Commits what platform staff are about to ask of a tenant to the platform's own trail. When that fails, the request fails and nothing
 * is read.
 */
export async function recordInspection(
  doors: Doors, { tenantId, name }: Pick<RoutedTenant, 'tenantId' | 'name'>, inspector: InspectorPrincipal, request: FastifyRequest,
): Promise<void> {
  const actor = {
    kind: 'operator', tenantId: PLATFORM_TENANT_ID, userId: inspector.userId, label: inspector.name, requestId: request.id,
  } as const;
  const { path = '' } = request.params as { path?: string };
  await doors.transact(actor, (tx) => record(tx, actor, {
    action: 'tenant.read-as-inspector', objectType: 'tenant', objectId: tenantId, objectLabel: name,
    after: { inspection: inspector.inspectionId, procedures: path.split(',') },
  }));
}
