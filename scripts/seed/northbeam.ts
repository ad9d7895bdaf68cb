import type { DemoTenantPlan } from './tenants.ts';

const brand = 'Northbeam';

/** A software vendor: licenses, and the few boxes that go with them. */
export const northbeam: DemoTenantPlan = {
  slug: 'northbeam',
  name: 'Northbeam Software',
  trade: 'measurement software vendor',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/Chicago',
  accentColor: '#3b4cca',
  owner: { name: 'Dana Whitfield', email: 'dana@northbeam.example' },
  companies: [
    { name: 'Calder Instruments Inc.', country: 'United States', buyer: { name: 'Jonah Calder', email: 'jonah@calder.example' }, discount: 0.12, creditLimitMinor: 25_000_000 },
    { name: 'Tessellate Labs', country: 'Canada', buyer: { name: 'Mei Tanaka', email: 'mei@tessellate.example' } },
  ],
  products: [
    { sku: 'NB-TRACE', name: 'Trace Desktop', brand, description: 'Signal capture and analysis. One license runs on three devices for a year.', unit: 'license', tiers: [[1, 49_000], [10, 44_000], [50, 39_000]], license: { keyPrefix: 'TRACE', seats: 3, durationDays: 365 } },
    { sku: 'NB-TRACE-PERP', name: 'Trace Desktop, perpetual', brand, description: 'The same, for ever, on two devices.', unit: 'license', tiers: [[1, 129_000], [10, 119_000]], license: { keyPrefix: 'TRCP', seats: 2, durationDays: null } },
    { sku: 'NB-BENCH', name: 'Bench Server', brand, description: 'Collects measurements of a whole lab. Ten instruments, one year.', unit: 'license', tiers: [[1, 240_000]], license: { keyPrefix: 'BENCH', seats: 10, durationDays: 365 } },
    { sku: 'NB-PROBE-2', name: 'Two-channel probe', brand, description: 'USB-C, 100 MHz, with case and leads.', tiers: [[1, 38_900], [5, 36_500]], costMinor: 17_900, stock: 140, lowStockAt: 15 },
    { sku: 'NB-PROBE-8', name: 'Eight-channel probe', brand, description: 'USB-C, 250 MHz, rack-mountable.', tiers: [[1, 119_000], [5, 112_000]], costMinor: 56_000, stock: 12, lowStockAt: 15 },
    { sku: 'NB-DONGLE', name: 'License key fob', brand, description: 'For machines without a network.', tiers: [[1, 2_900], [20, 2_400]], costMinor: 800, stock: 500, lowStockAt: 50 },
  ],
};
