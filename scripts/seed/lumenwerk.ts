import type { DemoTenantPlan } from './tenants.ts';

const brand = 'Lumenwerk';

/** A manufacturer: fittings by the carton, and the software that controls them. */
export const lumenwerk: DemoTenantPlan = {
  slug: 'lumenwerk',
  name: 'Lumenwerk',
  trade: 'lighting manufacturer',
  currency: 'EUR',
  locale: 'de-AT',
  timeZone: 'Europe/Vienna',
  accentColor: '#8a4b08',
  owner: { name: 'Theresa Brandl', email: 'theresa@lumenwerk.example' },
  companies: [
    { name: 'Halvorsen Interior AS', country: 'Norway', buyer: { name: 'Ingrid Halvorsen', email: 'ingrid@halvorsen.example' }, discount: 0.08, creditLimitMinor: 9_000_000 },
    { name: 'Elektro Pichler GmbH', country: 'Austria', buyer: { name: 'Markus Pichler', email: 'markus@pichler.example' } },
  ],
  products: [
    { sku: 'LW-PEN-120', name: 'Pendant Linea 120 cm', brand, description: 'Suspended LED profile, 36 W, 4000 K, DALI.', tiers: [[1, 18_900], [10, 17_400], [50, 15_900]], costMinor: 8_600, stock: 420, lowStockAt: 40 },
    { sku: 'LW-PEN-150', name: 'Pendant Linea 150 cm', brand, description: 'Suspended LED profile, 45 W, 4000 K, DALI.', tiers: [[1, 22_400], [10, 20_900], [50, 18_900]], costMinor: 10_200, stock: 260, lowStockAt: 30 },
    { sku: 'LW-DWN-08', name: 'Downlight Punkt 8 W', brand, description: 'Recessed, 68 mm cut-out, IP44, warm white.', unit: 'piece', minimumQuantity: 6, quantityStep: 6, tiers: [[1, 2_490], [60, 2_190], [240, 1_890]], costMinor: 940, stock: 3_600, lowStockAt: 300 },
    { sku: 'LW-DWN-12', name: 'Downlight Punkt 12 W', brand, description: 'Recessed, 90 mm cut-out, IP44, neutral white.', minimumQuantity: 6, quantityStep: 6, tiers: [[1, 2_990], [60, 2_690], [240, 2_290]], costMinor: 1_150, stock: 2_400, lowStockAt: 300 },
    { sku: 'LW-TRK-3C', name: 'Track Strom 3-circuit, 2 m', brand, description: 'Surface-mounted track, white, cuttable.', tiers: [[1, 5_400], [20, 4_900]], costMinor: 2_350, stock: 510, lowStockAt: 50 },
    { sku: 'LW-SPT-24', name: 'Track spot Fokus 24 W', brand, description: 'CRI 97, zoom optics from 12 to 55 degrees.', tiers: [[1, 13_900], [12, 12_900]], costMinor: 6_100, stock: 34, lowStockAt: 40 },
    { sku: 'LW-DRV-75', name: 'LED driver 75 W DALI-2', brand, description: 'Constant current, 0.1 % dimming, ten-year life.', tiers: [[1, 4_900], [25, 4_400]], costMinor: 1_980, stock: 880, lowStockAt: 80 },
    { sku: 'LW-SNS-PIR', name: 'Presence sensor Wacht', brand, description: 'Ceiling sensor for rooms up to 64 square metres.', tiers: [[1, 7_900], [10, 7_200]], costMinor: 3_300, stock: 190, lowStockAt: 25 },
    { sku: 'LW-EMG-3H', name: 'Emergency pack 3 h', brand, description: 'Self-testing emergency supply for Linea and Punkt.', tiers: [[1, 8_800]], costMinor: 4_050, stock: 0, lowStockAt: 20 },
    { sku: 'LW-GATE', name: 'Gateway Takt 64', brand, description: 'Connects 64 DALI devices to the building network.', tiers: [[1, 39_000], [5, 36_500]], costMinor: 17_400, stock: 75, lowStockAt: 10 },
    { sku: 'LW-STUDIO', name: 'Takt Studio', brand, description: 'Planning and commissioning software. One license runs on three workstations for a year.', unit: 'license', tiers: [[1, 29_900], [10, 26_900]], license: { keyPrefix: 'TAKT', seats: 3, durationDays: 365 } },
  ],
};
