import { Refusal } from '@entrepot/kernel';
import type { Audience } from '@entrepot/rpc';
import type { RoutedTenant } from '@entrepot/tenancy';
import { PLATFORM_SLUG, type Site } from './site.ts';
import type { TenantDirectory } from './tenant-directory.ts';

/** A tenant reached by one of its two apps, or the platform's own reached by the console. */
export interface TenantSite {
  readonly audience: Audience;
  readonly tenant: RoutedTenant;
}

/**
 * The tenant an address leads to, open or closed.
 * @throws Refusal `tenant.unknown`
 */
export async function findSiteTenant(directory: TenantDirectory, site: Site, requestId: string): Promise<TenantSite> {
  const tenant = await lookUp(directory, site, requestId);
  if (!tenant) throw new Refusal('not-found', 'tenant.unknown', 'There is no shop at this address. Check the spelling.');
  return { audience: site.kind === 'admin' || site.kind === 'platform' ? site.kind : 'storefront', tenant };
}

/**
 * Turns everybody away from a tenant that is closed for now; platform staff who look into it are asked for before.
 * @throws Refusal `tenant.suspended`
 */
export function refuseClosed({ tenant }: TenantSite): void {
  if (tenant.status !== 'active') throw new Refusal('forbidden', 'tenant.suspended', 'This shop is closed at the moment.');
}

async function lookUp(directory: TenantDirectory, site: Site, requestId: string): Promise<RoutedTenant | undefined> {
  switch (site.kind) {
    case 'own-host': return directory.find('host', site.host, requestId);
    case 'platform': return directory.find('slug', PLATFORM_SLUG, requestId);
    case 'storefront':
    case 'admin': return directory.find('slug', site.slug, requestId);
    default: return undefined;
  }
}
