import type { DateRange } from '@entrepot/ui';
import { monthWithin } from '../range/report-range.ts';
import { ordersAddress, revenueAddress } from '../report-addresses.ts';
import type { Grouping } from './group-name.ts';

/**
 * Where a row of the revenue report leads: of one tenant to its orders, else a step closer to one.
 * @returns undefined when nothing is behind it without a tenant
 */
export function behindRow(by: Grouping, key: string, { period, currency, tenantId }: {
  readonly period: DateRange;
  readonly currency: string;
  readonly tenantId: string | undefined;
}): string | undefined {
  const tenant = by === 'tenant' ? key : tenantId;
  switch (by) {
    case 'tenant':
      return ordersAddress(period, { tenant: key, currency });
    case 'month': {
      const month = monthWithin(period, key);
      return tenant === undefined ? revenueAddress(month, { by: 'tenant', currency }) : ordersAddress(month, { tenant, currency });
    }
    case 'currency':
      return tenant === undefined ? revenueAddress(period, { by: 'tenant', currency: key }) : ordersAddress(period, { tenant, currency: key });
    case 'country':
      return tenant === undefined ? undefined : ordersAddress(period, { tenant, currency, country: key });
    case 'productKind':
      return tenant === undefined ? undefined : ordersAddress(period, { tenant, currency, kind: key });
  }
}
