/** A product of a demo tenant. Prices are minor units; tiers start at a quantity. */
export interface DemoProduct {
  readonly sku: string;
  readonly name: string;
  readonly brand: string;
  readonly description: string;
  readonly unit?: string;
  readonly minimumQuantity?: number;
  readonly quantityStep?: number;
  readonly costMinor?: number;
  readonly tiers: readonly (readonly [from: number, priceMinor: number])[];
  /** Goods: pieces that came in. */
  readonly stock?: number;
  readonly lowStockAt?: number;
  /** Licensed products: what a license permits. */
  readonly license?: { readonly keyPrefix: string; readonly seats: number; readonly durationDays: number | null };
}

/**
 * A company that buys, and the person who buys for it. `discount`: its own price list, that share below the default; without
 * `creditLimitMinor` it buys on account without limit.
 */
export interface DemoCompany {
  readonly name: string;
  readonly country: string;
  readonly buyer: { readonly name: string; readonly email: string };
  readonly discount?: number;
  readonly creditLimitMinor?: number;
}

/** A demo tenant: its own trade, money, language and clock. */
export interface DemoTenantPlan {
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly accentColor: string;
  readonly owner: { readonly name: string; readonly email: string };
  readonly companies: readonly DemoCompany[];
  readonly products: readonly DemoProduct[];
}
