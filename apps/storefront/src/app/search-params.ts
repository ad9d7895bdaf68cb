type Raw = Record<string, unknown>;

const text = (value: unknown, maximum: number): string | undefined =>
  typeof value === 'string' ? value.slice(0, maximum) || undefined : undefined;

/** What the catalog shows: a search, a kind, and the trail of cursors that led to this page. */
export interface CatalogSearch {
  readonly q?: string;
  readonly kind?: 'goods' | 'licensed';
  readonly after?: string;
}

/** Reads the catalog's address; what makes no sense is left out. */
export function catalogSearchOf(raw: Raw): CatalogSearch {
  const q = text(raw['q'], 100);
  const kind = raw['kind'];
  return { ...(q !== undefined && { q }), ...((kind === 'goods' || kind === 'licensed') && { kind }), ...afterOf(raw) };
}

/** The trail of cursors of a list. */
export function afterOf(raw: Raw): { readonly after?: string } {
  const after = text(raw['after'], 4000);
  return after === undefined ? {} : { after };
}

/** Where to go after signing in: a path of this shop, and nothing else. */
export function nextOf(raw: Raw): { readonly next?: string } {
  const next = text(raw['next'], 2000);
  return next !== undefined && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** Writes an address's search; what is undefined is left out. */
export function writeSearch(search: Raw): string {
  const given = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
