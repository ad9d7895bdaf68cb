import type { Doors, StaffDoor } from '@entrepot/postgres';
import type { RpcContext } from '@entrepot/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiSettings } from './api-settings.ts';
import { findInspector } from './find-inspector.ts';
import { findPrincipal, type Found } from './find-principal.ts';
import { findSiteTenant, refuseClosed, type TenantSite } from './find-site-tenant.ts';
import type { LaterWrites } from './later-writes.ts';
import { recordInspection } from './record-inspection.ts';
import { one, originOf } from './request-guards.ts';
import { inspectionCookies, sessionCookies, visitorId } from './session-cookies.ts';
import { siteOf } from './site.ts';
import { takeOverCart } from './take-over-cart.ts';
import type { ApiTelemetry } from './telemetry/open-telemetry.ts';
import { watchProcedures } from './telemetry/watch-procedures.ts';
import type { TenantDirectory } from './tenant-directory.ts';

/** What the edge knows of every request. */
export interface Edge {
  readonly doors: Doors;
  /** The way past row security; absent where this server is not to have it. */
  readonly staffDoor: StaffDoor | undefined;
  readonly settings: ApiSettings;
  readonly directory: TenantDirectory;
  readonly laterWrites: LaterWrites;
  readonly telemetry?: ApiTelemetry | undefined;
}

/**
 * From address and cookie to tenant and person: one read as the gate when there is a cookie, none when there is not. Who looks into the
 * tenant is asked for first, and what they ask for is recorded before anything is read.
 * @throws Refusal `tenant.unknown`, `tenant.suspended`
 */
export async function buildContext(edge: Edge, request: FastifyRequest, reply: FastifyReply): Promise<Omit<RpcContext, 'signal'>> {
  const { doors, settings, directory, laterWrites } = edge;
  const requestId = request.id;
  const site = await findSiteTenant(directory, siteOf(request.host, request.url, settings.baseDomain), requestId);
  const { audience, tenant: { tenantId, slug, features } } = site;
  const cookies = sessionCookies(request, reply, { audience, slug });
  const found = await findPerson(doors, site, cookies.session, request);
  if (found?.keep) laterWrites.add(found.keep(), (error) => request.log.warn({ err: error }, 'a session was not extended'));
  if (found?.principal.kind === 'buyer') await takeOverCart(doors, { tenantId, requestId }, found.principal, request, reply);
  return {
    doors, requestId, tenantId, features, audience, cookies,
    principal: found?.principal ?? {
      kind: 'visitor', visitorId: visitorId(request, reply, { keep: audience === 'storefront' && isAct(request) }),
    },
    staffDoor: audience === 'platform' ? edge.staffDoor : undefined,
    inspectionCookies: inspectionCookies(request, reply),
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 400),
    idempotencyKey: one(request.headers['idempotency-key']),
    secrets: settings.secrets,
    origin: originOf(request),
    processFigures: edge.telemetry?.figures,
    watch: watchProcedures(edge.telemetry?.metrics, edge.telemetry?.tracer, audience),
  };
}

async function findPerson(doors: Doors, site: TenantSite, token: string | undefined, request: FastifyRequest): Promise<Found | undefined> {
  const { audience, tenant } = site;
  const inspector = audience === 'admin' ? await findInspector(doors, tenant, request) : undefined;
  if (inspector) {
    await recordInspection(doors, tenant, inspector.principal, request);
    return inspector;
  }
  refuseClosed(site);
  const gate = { kind: 'gate', tenantId: tenant.tenantId, requestId: request.id } as const;
  return token === undefined ? undefined : findPrincipal(doors, gate, audience, token);
}

// Signing in is no act of a visitor: the id would be taken over and forgotten with the next request.
function isAct(request: FastifyRequest): boolean {
  return request.method !== 'GET' && !request.url.includes('/identity.');
}
