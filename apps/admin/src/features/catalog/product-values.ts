import { currencyExponent } from '@entrepot/kernel';
import type { Outputs } from '../../app/trpc.ts';

/** A product's fields as the form holds them; the cost in major units, as people type it. */
export interface ProductValues {
  readonly name: string;
  readonly sku: string;
  readonly brand: string;
  readonly description: string;
  readonly unit: string;
  readonly minimumQuantity: number | undefined;
  readonly quantityStep: number | undefined;
  readonly cost: number | undefined;
}

export const emptyProduct: ProductValues = {
  name: '',
  sku: '',
  brand: '',
  description: '',
  unit: 'piece',
  minimumQuantity: 1,
  quantityStep: 1,
  cost: undefined,
};

/** From minor units to what people type, and back. */
export const toMajor = (amountMinor: number, currency: string): number => amountMinor / 10 ** currencyExponent(currency);
export const toMinor = (major: number, currency: string): number => Math.round(major * 10 ** currencyExponent(currency));

/** What is stored, as the form shows it. */
export function valuesOf(product: Outputs['catalog']['productForTeam']): ProductValues {
  const { name, sku, brand, description, unit, minimumQuantity, quantityStep, cost } = product;
  return {
    name,
    sku,
    brand,
    description,
    unit,
    minimumQuantity,
    quantityStep,
    cost: cost ? toMajor(cost.amountMinor, cost.currency) : undefined,
  };
}

/** What the form shows, as the contract takes it. */
export function fieldsOf({ cost, ...values }: ProductValues, currency: string) {
  return { ...values, costMinor: cost === undefined ? null : toMinor(cost, currency) };
}
