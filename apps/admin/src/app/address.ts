/** Under which path this tenant's admin app lives: `/acme`. */
export const basePath: string = `/${location.pathname.split('/')[1] ?? ''}`;

/** Name of the tenant in addresses. */
const tenantSlug = basePath.slice(1);

type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * The full address of a page of this app.
 * @param path inside the app, with its leading slash
 * @param query what is undefined or empty is left out
 */
export function address(path: string, query: Query = {}): string {
  return `${basePath}${path}${stringifyQuery(query)}`;
}

/** `?a=1&b=2`, or nothing. */
export function stringifyQuery(query: Readonly<Record<string, unknown>>): string {
  const text = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined || value === null || value === '' ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  ).toString();
  return text === '' ? '' : `?${text}`;
}

/** Every parameter as the text it is; routes give them their types. */
export function parseQuery(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The tenant's shop, on its own host beside `admin.`. */
export function storefrontAddress(): string {
  return `${location.protocol}//${location.host.replace(/^admin\./, `${tenantSlug}.`)}/`;
}
