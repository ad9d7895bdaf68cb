import { expect, it } from 'vitest';
import { orderFilters } from './read-filters.ts';

it('orders that name no country can be asked for', () => {
  expect(orderFilters({ country: '-' }).country).toBe('');
  expect(orderFilters({ country: 'France' }).country).toBe('France');
  expect(orderFilters({}).country).toBeUndefined();
});

it('filters that cannot be are left out', () => {
  expect(orderFilters({ tenant: 'acme', kind: 'gift', currency: 'euro' })).toEqual({ tenantId: undefined, country: undefined, kind: undefined, currency: undefined });
});
