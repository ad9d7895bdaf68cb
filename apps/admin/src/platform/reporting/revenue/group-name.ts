import type { Outputs } from '../../../app/trpc.ts';
import { namedMonth } from '../range/named-day.ts';

/** What revenue can be grouped by. */
export const GROUPINGS = ['tenant', 'country', 'currency', 'productKind', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a row of each grouping is. */
export const groupingNames: Readonly<Record<Grouping, string>> = {
  tenant: 'Tenant', country: 'Country', currency: 'Currency', productKind: 'Kind of product', month: 'Month',
};

/** A row's name for people. @param key of the group, as the report gives it */
export function groupName(by: Grouping, key: string, label: string, locale: string): string {
  if (by === 'month') return /^\d{4}-\d{2}$/.test(key) ? namedMonth(key, locale) : label;
  if (by === 'productKind') return key === 'licensed' ? 'Licenses' : key === 'goods' ? 'Goods' : label;
  if (by === 'country') return key === '' ? 'No country named' : countryName(label || key, locale);
  return label || key;
}

/** Orders name a country by its code or, when imported, by its name. */
function countryName(text: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(text)) return text;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(text) ?? text;
}

export type RevenueRow = Outputs['reporting']['revenueReport']['rows'][number];
