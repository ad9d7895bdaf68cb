import type { Audience } from '@entrepot/identity';
import { Refusal } from '@entrepot/kernel';
import type { RoutedTenant } from '@entrepot/tenancy';
import type { Site } from './site.ts';
import type { TenantDirectory } from './tenant-directory.ts';

/** A tenant reached by one of its two apps. */
export interface TenantSite {
  readonly audience: Audience;
  readonly tenant: RoutedTenant;
}

/**
 * The tenant an address leads to.
 * @throws Refusal `tenant.unknown`; `tenant.suspended` when it is closed to everybody for now
 */
export async function findSiteTenant(directory: TenantDirectory, site: Site, requestId: string): Promise<TenantSite> {
  const tenant = await lookUp(directory, site, requestId);
  if (!tenant) throw new Refusal('not-found', 'tenant.unknown', 'There is no shop at this address. Check the spelling.');
  if (tenant.status !== 'active') throw new Refusal('forbidden', 'tenant.suspended', 'This shop is closed at the moment.');
  return { audience: site.kind === 'admin' ? 'admin' : 'storefront', tenant };
}

async function lookUp(directory: TenantDirectory, site: Site, requestId: string): Promise<RoutedTenant | undefined> {
  if (site.kind === 'own-host') return directory.find('host', site.host, requestId);
  return site.kind === 'storefront' || site.kind === 'admin' ? directory.find('slug', site.slug, requestId) : undefined;
}
