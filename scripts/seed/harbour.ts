import type { DemoTenantPlan } from './tenants.ts';

/** A distributor: other people's brands from stock, at a different price for everyone. */
export const harbour: DemoTenantPlan = {
  slug: 'harbour',
  name: 'Harbour & Hale',
  trade: 'gift and homeware distributor',
  currency: 'GBP',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  accentColor: '#0f6b66',
  owner: { name: 'Oliver Hale', email: 'oliver@harbourhale.example' },
  companies: [
    { name: 'The Larder Row Ltd', country: 'United Kingdom', buyer: { name: 'Priya Nair', email: 'priya@larderrow.example' }, discount: 0.05, creditLimitMinor: 4_000_000 },
    { name: 'Maison Verger SARL', country: 'France', buyer: { name: 'Camille Verger', email: 'camille@verger.example' } },
  ],
  products: [
    { sku: 'HH-MUG-STN', name: 'Stoneware mug, slate', brand: 'Kilnsey', description: 'Hand-dipped glaze, 350 ml, dishwasher safe.', minimumQuantity: 6, quantityStep: 6, tiers: [[1, 420], [36, 380], [144, 335]], costMinor: 190, stock: 2_160, lowStockAt: 144 },
    { sku: 'HH-BWL-STN', name: 'Stoneware bowl, slate', brand: 'Kilnsey', description: 'Wide rim, 650 ml.', minimumQuantity: 6, quantityStep: 6, tiers: [[1, 560], [36, 510], [144, 455]], costMinor: 250, stock: 1_320, lowStockAt: 144 },
    { sku: 'HH-CND-FIG', name: 'Candle, fig and cedar', brand: 'Wick Lane', description: 'Rapeseed wax, 40 hours, glass with lid.', minimumQuantity: 4, quantityStep: 4, tiers: [[1, 780], [24, 710]], costMinor: 340, stock: 640, lowStockAt: 80 },
    { sku: 'HH-CND-SEA', name: 'Candle, sea salt and sage', brand: 'Wick Lane', description: 'Rapeseed wax, 40 hours, glass with lid.', minimumQuantity: 4, quantityStep: 4, tiers: [[1, 780], [24, 710]], costMinor: 340, stock: 96, lowStockAt: 100 },
    { sku: 'HH-TWL-LIN', name: 'Linen tea towel, striped', brand: 'Alder Mill', description: 'Stone-washed linen, 50 by 70 cm.', minimumQuantity: 5, quantityStep: 5, tiers: [[1, 640], [50, 575]], costMinor: 280, stock: 900, lowStockAt: 100 },
    { sku: 'HH-APR-LIN', name: 'Linen apron, indigo', brand: 'Alder Mill', description: 'Cross-back, two pockets.', tiers: [[1, 1_950], [12, 1_780]], costMinor: 870, stock: 210, lowStockAt: 24 },
    { sku: 'HH-JAR-LRG', name: 'Storage jar, 1.5 l', brand: 'Kilnsey', description: 'Beech lid with silicone seal.', tiers: [[1, 1_120], [24, 990]], costMinor: 470, stock: 480, lowStockAt: 48 },
    { sku: 'HH-CRD-ASS', name: 'Greeting cards, assorted', brand: 'Paper Tern', description: 'Letterpress, twelve designs, with envelopes.', unit: 'pack of 12', tiers: [[1, 1_440], [10, 1_290]], costMinor: 560, stock: 350, lowStockAt: 40 },
    { sku: 'HH-BRD-OAK', name: 'Serving board, oak', brand: 'Alder Mill', description: 'Oiled oak, 45 by 20 cm, leather loop.', tiers: [[1, 2_250], [10, 2_050]], costMinor: 980, stock: 18, lowStockAt: 20 },
    { sku: 'HH-PLN-DSK', name: 'Window planner', brand: 'Paper Tern', description: 'Shop-window planning software. One license for one shop, two computers.', unit: 'license', tiers: [[1, 9_900]], license: { keyPrefix: 'HALE', seats: 2, durationDays: 365 } },
  ],
};
