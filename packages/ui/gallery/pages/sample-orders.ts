import type { MoneyValue, Tone } from '../../src/index.ts';

/** An order as the gallery's list shows it. */
export interface SampleOrder {
  readonly number: string;
  readonly company: string;
  readonly buyer: string;
  readonly status: { readonly tone: Tone; readonly word: string };
  readonly placed: string;
  readonly lines: number;
  readonly total: MoneyValue;
}

const statuses = [
  { tone: 'amber', word: 'To confirm' },
  { tone: 'blue', word: 'Confirmed' },
  { tone: 'green', word: 'Delivered' },
  { tone: 'red', word: 'Payment failed' },
  { tone: 'neutral', word: 'Cancelled' },
] as const;
const companies = [
  'Halvorsen Marine',
  'Bauteile Süddeutschland Vertriebsgesellschaft mbH & Co. KG',
  'Orchard Tools',
  'Kestrel Aerospace Components',
  'Lindqvist',
];
const buyers = ['Mara Lindqvist', 'Tom Okafor', 'Jun Sato', 'Friederike von Hohenstein-Wartburg'];

/** Orders with the awkward ones among them: a long name, a large amount, every status. */
export const sampleOrders: readonly SampleOrder[] = Array.from({ length: 14 }, (_, index) => ({
  number: `SO-${1042 - index}`,
  company: companies[index % companies.length] ?? '',
  buyer: buyers[(index * 3) % buyers.length] ?? '',
  status: statuses[(index * 2) % statuses.length] ?? statuses[0],
  placed: new Date(Date.now() - (index ** 2 * 47 + 6) * 60_000).toISOString(),
  lines: 1 + ((index * 7) % 23),
  total: { amountMinor: index === 3 ? 999_999_999 : 12_450 + index * 83_113, currency: 'EUR' },
}));
