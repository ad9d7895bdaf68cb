import { isIP } from 'node:net';
import { Refusal } from '@entrepot/kernel';
import { keyPrefixOf } from '@entrepot/licensing';
import { PLATFORM_SLUG } from '../site.ts';
import type { RouteCache } from './route-cache.ts';

/** What of a request can name its tenant. */
export interface TenantClues {
  /** Without port. */
  readonly hostname: string;
  readonly productCode?: string | undefined;
  readonly key: string;
}

/**
 * Finds the tenant of a request: by its host, else by the product's public code, else by the key's prefix.
 * @returns undefined when nothing leads to a tenant, which means that nobody issued the key
 * @throws Refusal `tenant.not-found` when the host names a tenant that does not exist
 */
export async function findTenant(routes: RouteCache, baseDomain: string, clues: TenantClues): Promise<string | undefined> {
  const hostname = clues.hostname.toLowerCase();
  if (hostname.endsWith(`.${baseDomain}`)) {
    const slug = hostname.slice(0, -baseDomain.length - 1);
    const tenantId = slug === PLATFORM_SLUG ? undefined : await routes.find('slug', slug);
    if (tenantId === undefined) throw new Refusal('not-found', 'tenant.not-found', `No shop answers at ${hostname}. Check the address.`);
    return tenantId;
  }
  if (hostname !== baseDomain && isIP(hostname) === 0 && hostname.includes('.')) {
    const tenantId = await routes.find('host', hostname);
    if (tenantId !== undefined) return tenantId;
  }
  if (clues.productCode !== undefined) return routes.find('product', clues.productCode);
  const prefix = keyPrefixOf(clues.key);
  return prefix === undefined ? undefined : routes.find('key-prefix', prefix);
}
