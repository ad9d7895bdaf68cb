import type { Audience, Cookies, InspectionCookies } from '@entrepot/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where a cookie belongs: the admin apps of all tenants share one host, so their cookies carry the tenant's name. */
export interface CookieSite {
  readonly audience: Audience;
  readonly slug: string;
}

const VISITOR_SECONDS = 30 * 24 * 3600;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The session cookie of one request and its answer. */
export function sessionCookies(request: FastifyRequest, reply: FastifyReply, site: CookieSite): Cookies {
  const name = sessionCookieName(request, site);
  return {
    session: sessionToken(request, site),
    setSession: (token, maxAgeSeconds) => void reply.setCookie(name, token, attributes(request, maxAgeSeconds)),
    clearSession: () => void reply.clearCookie(name, attributes(request)),
  };
}

/** The session token that a request carries for one of the apps on its host. */
export function sessionToken(request: FastifyRequest, site: CookieSite): string | undefined {
  return tokenIn(request.cookies[sessionCookieName(request, site)]);
}

function sessionCookieName(request: FastifyRequest, { audience, slug }: CookieSite): string {
  return nameOf(request, audience === 'storefront' ? 'entrepot_session' : `entrepot_admin_${slug}`);
}

/** The token with which platform staff look into one tenant. */
export function inspectionToken(request: FastifyRequest, slug: string): string | undefined {
  return tokenIn(request.cookies[inspectionCookieName(request, slug)]);
}

/** Sets and clears those tokens: on the admin host, where the console and the tenants' admin apps are one origin. */
export function inspectionCookies(request: FastifyRequest, reply: FastifyReply): InspectionCookies {
  return {
    set: (slug, token, maxAgeSeconds) => void reply.setCookie(inspectionCookieName(request, slug), token, attributes(request, maxAgeSeconds)),
    clear: (slug) => void reply.clearCookie(inspectionCookieName(request, slug), attributes(request)),
  };
}

function inspectionCookieName(request: FastifyRequest, slug: string): string {
  return nameOf(request, `entrepot_look_${slug}`);
}

const VISITOR = 'entrepot_visitor';

/** The id that came with the request and owns an anonymous cart. */
export function knownVisitor(request: FastifyRequest): string | undefined {
  const known = request.cookies[nameOf(request, VISITOR)];
  return known !== undefined && UUID.test(known) ? known : undefined;
}

/**
 * The visitor's id, or a new one, which is sent along when the browser is about to change something.
 * @param keep whether the browser is to keep a new one
 */
export function visitorId(request: FastifyRequest, reply: FastifyReply, { keep }: { keep: boolean }): string {
  const known = knownVisitor(request);
  if (known !== undefined) return known;
  // Random in all its bits, unlike our time-ordered ids: who knows it has the cart.
  const id = crypto.randomUUID();
  if (keep) reply.setCookie(nameOf(request, VISITOR), id, attributes(request, VISITOR_SECONDS));
  return id;
}

/** The visitor has turned out to be someone. */
export function forgetVisitor(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOf(request, VISITOR), attributes(request));
}

// RFC 6265bis 4.1.3.2: a __Host- cookie cannot be planted by a sibling subdomain. Browsers demand Secure for it, which http lacks.
function nameOf(request: FastifyRequest, name: string): string {
  return request.protocol === 'https' ? `__Host-${name}` : name;
}

function attributes(request: FastifyRequest, maxAge?: number) {
  const secure = request.protocol === 'https';
  return { path: '/', httpOnly: true, sameSite: 'lax', secure, ...maxAge !== undefined && { maxAge } } as const;
}

function tokenIn(value: string | undefined): string | undefined {
  return value !== undefined && /^[a-z2-7]{20,200}$/.test(value) ? value : undefined;
}
