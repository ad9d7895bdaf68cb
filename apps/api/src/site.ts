/** Which of the product's sites an address belongs to. */
export type Site =
  | { readonly kind: 'storefront'; readonly slug: string }
  | { readonly kind: 'admin'; readonly slug: string }
  /** `admin.<base>/platform/`: the console of the platform's own staff. */
  | { readonly kind: 'platform' }
  /** `admin.<base>/` without a tenant. */
  | { readonly kind: 'admin-root' }
  /** The bare base domain, or an address without a name: health checks and the index page. */
  | { readonly kind: 'root' }
  /** A tenant's own domain. */
  | { readonly kind: 'own-host'; readonly host: string }
  | { readonly kind: 'nowhere' };

/** The reserved tenant's name: a path of the admin host and nothing else, so there is no shop of it. */
export const PLATFORM_SLUG = 'platform';

const SLUG = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;
const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

/**
 * Reads an address: `<slug>.<base>` is a storefront, `admin.<base>/<slug>/` an admin app, `admin.<base>/platform/` the console.
 * @param hostHeader with or without a port
 * @param path of the URL, with or without a query
 * @see docs/operations.md, "Settings"
 */
export function siteOf(hostHeader: string | undefined, path: string, baseDomain: string): Site {
  const host = (hostHeader ?? '').toLowerCase().replace(/:\d{1,5}$/, '').replace(/\.$/, '');
  if (host === baseDomain || /^(\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[')) return { kind: 'root' };
  if (host === `admin.${baseDomain}`) {
    const slug = /^\/([^/?#]+)/.exec(path)?.[1] ?? '';
    if (slug === PLATFORM_SLUG) return { kind: 'platform' };
    return SLUG.test(slug) ? { kind: 'admin', slug } : { kind: 'admin-root' };
  }
  if (host.endsWith(`.${baseDomain}`)) {
    const slug = host.slice(0, -baseDomain.length - 1);
    return SLUG.test(slug) && slug !== PLATFORM_SLUG ? { kind: 'storefront', slug } : { kind: 'nowhere' };
  }
  return HOST.test(host) && host.includes('.') ? { kind: 'own-host', host } : { kind: 'nowhere' };
}
