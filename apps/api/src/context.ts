import type { Doors } from '@entrepot/postgres';
import type { RpcContext } from '@entrepot/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiSettings } from './api-settings.ts';
import { findPrincipal } from './find-principal.ts';
import { findSiteTenant } from './find-site-tenant.ts';
import type { LaterWrites } from './later-writes.ts';
import { one, originOf } from './request-guards.ts';
import { sessionCookies, visitorId } from './session-cookies.ts';
import { siteOf } from './site.ts';
import { takeOverCart } from './take-over-cart.ts';
import type { TenantDirectory } from './tenant-directory.ts';

/** What the edge knows of every request. */
export interface Edge {
  readonly doors: Doors;
  readonly settings: ApiSettings;
  readonly directory: TenantDirectory;
  readonly laterWrites: LaterWrites;
}

/**
 * From address and cookie to tenant and person: one read as the gate when there is a cookie, none when there is not.
 * @throws Refusal `tenant.unknown`, `tenant.suspended`
 */
export async function buildContext(edge: Edge, request: FastifyRequest, reply: FastifyReply): Promise<Omit<RpcContext, 'signal'>> {
  const { doors, settings, directory, laterWrites } = edge;
  const requestId = request.id;
  const { audience, tenant } = await findSiteTenant(directory, siteOf(request.host, request.url, settings.baseDomain), requestId);
  const { tenantId, slug } = tenant;
  const cookies = sessionCookies(request, reply, { audience, slug });
  const gate = { kind: 'gate', tenantId, requestId } as const;
  const found = cookies.session === undefined ? undefined : await findPrincipal(doors, gate, audience, cookies.session);
  if (found?.keep) laterWrites.add(found.keep(), (error) => request.log.warn({ err: error }, 'a session was not extended'));
  if (found?.principal.kind === 'buyer') await takeOverCart(doors, { tenantId, requestId }, found.principal, request, reply);
  return {
    doors, requestId, tenantId, audience, cookies,
    principal: found?.principal ?? {
      kind: 'visitor', visitorId: visitorId(request, reply, { keep: audience === 'storefront' && isAct(request) }),
    },
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 400),
    idempotencyKey: one(request.headers['idempotency-key']),
    secrets: settings.secrets,
    origin: originOf(request),
  };
}

// Signing in is no act of a visitor: the id would be taken over and forgotten with the next request.
function isAct(request: FastifyRequest): boolean {
  return request.method !== 'GET' && !request.url.includes('/identity.');
}
