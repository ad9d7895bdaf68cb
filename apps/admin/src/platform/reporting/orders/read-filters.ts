import { tenantInSearch } from '../tenant-in-search.ts';

/** What stands in an address for the country of orders that name none, since an empty parameter is not there at all. */
export const NO_COUNTRY = '-';

/** What narrows the orders of a tenant. */
export interface OrderFilterValues {
  /** Empty: orders that name no country. */
  readonly country?: string | undefined;
  readonly kind?: 'goods' | 'licensed' | undefined;
  readonly currency?: string | undefined;
}

/** Reads them from an address; what cannot be is left out. */
export function orderFilters(search: {
  readonly tenant?: string | undefined; readonly country?: string | undefined; readonly kind?: string | undefined; readonly currency?: string | undefined;
}): OrderFilterValues & { readonly tenantId: string | undefined } {
  const { country, kind, currency } = search;
  return {
    tenantId: tenantInSearch(search),
    country: country === NO_COUNTRY ? '' : country?.slice(0, 60),
    kind: kind === 'goods' || kind === 'licensed' ? kind : undefined,
    currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  };
}
