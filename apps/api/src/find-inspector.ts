import { inspectorFrom, selectInspection, sessionHashOf } from '@entrepot/identity';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { Doors } from '@entrepot/postgres';
import type { InspectorPrincipal } from '@entrepot/rpc';
import type { FastifyRequest } from 'fastify';
import { findPrincipal, type Found } from './find-principal.ts';
import { inspectionToken, sessionToken } from './session-cookies.ts';
import { PLATFORM_SLUG } from './site.ts';

/**
 * Platform staff looking into a tenant: the token of an inspection, found under that tenant's own walls, together with the console
 * session of the person who began it. Both cookies belong to the admin host and travel together, so that signing out of the console,
 * being disabled or losing the role ends every inspection with the next request.
 * @returns undefined for everybody else; a token of another tenant finds nothing
 */
export async function findInspector(
  doors: Doors, { tenantId, slug }: { readonly tenantId: string; readonly slug: string }, request: FastifyRequest,
): Promise<Found<InspectorPrincipal> | undefined> {
  const look = inspectionToken(request, slug);
  const console = sessionToken(request, { audience: 'platform', slug: PLATFORM_SLUG });
  if (look === undefined || console === undefined) return undefined;
  const gate = { kind: 'gate', tenantId, requestId: request.id } as const;
  const reader = doors.reader(gate);
  const [row, staff] = await Promise.all([
    reader.first(selectInspection({ tenantId, tokenHash: sessionHashOf(look) })),
    findPrincipal(doors, { ...gate, tenantId: PLATFORM_TENANT_ID }, 'platform', console),
  ]);
  const principal = row && staff?.principal.kind === 'staff' ? inspectorFrom(row, staff.principal, reader.at) : undefined;
  return principal && { principal, ...staff?.keep && { keep: staff.keep } };
}
