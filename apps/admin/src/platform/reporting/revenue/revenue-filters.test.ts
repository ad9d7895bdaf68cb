import { expect, it } from 'vitest';
import { revenueFilters } from './revenue-filters.ts';

const tenant = '0199f2a0-0000-7000-8000-000000000002';

it('revenue is grouped by tenant, and of one tenant by month, unless the address says how', () => {
  expect(revenueFilters({}).by).toBe('tenant');
  expect(revenueFilters({ tenant }).by).toBe('month');
  expect(revenueFilters({ tenant, by: 'country' }).by).toBe('country');
});

it('filters that cannot be are left out', () => {
  expect(revenueFilters({ by: 'colour', currency: 'eur', status: 'sleeping', tenant: 'acme' })).toEqual({
    by: 'tenant', currency: undefined, status: undefined, tenantId: undefined,
  });
});
