import type { DateRange } from '@entrepot/ui';
import { address } from '../../app/address.ts';
import { NO_COUNTRY } from './orders/read-filters.ts';

interface Narrowing {
  readonly by?: string | undefined;
  readonly currency?: string | undefined;
  readonly tenant?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
}

/** The revenue report with these days and filters. */
export const revenueAddress = ({ from, to }: DateRange, filters: Pick<Narrowing, 'by' | 'currency' | 'tenant'> = {}): string =>
  address('/reports', { from, to, ...filters });

/** Another report of the same days. */
export const reportAddress = (tab: 'cohorts' | 'licenses', { from, to }: DateRange, tenant?: string): string =>
  address('/reports', { tab, from, to, tenant });

/** The orders of one tenant behind a figure. */
export const ordersAddress = ({ from, to }: DateRange, filters: Omit<Narrowing, 'by'> & { readonly tenant: string }): string =>
  address('/reports/orders', { from, to, ...filters, ...filters.country !== undefined && { country: filters.country || NO_COUNTRY } });
