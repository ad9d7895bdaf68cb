import { inject } from 'vitest';

/** Somebody whose sign-in the product printed. */
export interface PrintedSignIn {
  readonly email: string;
  readonly password: string;
  /** Base 32; members have one. */
  readonly totpSecret?: string;
}

/** A demo tenant as the product printed it. */
export interface PrintedTenant {
  readonly slug: string;
  readonly storefront: string;
  /** With the tenant's path and without a slash at the end. */
  readonly admin: string;
  readonly owner: PrintedSignIn;
  readonly buyers: readonly PrintedSignIn[];
}

/** The console of the platform's staff as the product printed it. */
export interface PrintedPlatform {
  /** Stands where a tenant's slug stands. */
  readonly slug: string;
  /** The console's address, without a slash at the end. */
  readonly admin: string;
  readonly administrator: Required<PrintedSignIn>;
}

/** The product that runs for these tests. */
export interface Product {
  readonly home: string;
  readonly mailbox: string;
  readonly tenants: readonly PrintedTenant[];
  readonly platform: PrintedPlatform;
  /** The API's own login. */
  readonly databaseUrl: string;
  /** Past every fence: to make what no use case makes. */
  readonly superuserUrl: string;
  /** The worker's own login, and that of reports across tenants. */
  readonly jobsUrl: string;
  readonly staffUrl: string;
  /** As ENTREPOT_SECRET_KEYS. */
  readonly secretKeys: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    product: Product;
  }
}

/** The running product. */
export const product: Product = inject('product');

/** One of its demo tenants. */
export function tenant(slug: string): PrintedTenant {
  const found = product.tenants.find((one) => one.slug === slug);
  if (!found) throw new Error(`the product printed no tenant ${slug}`);
  return found;
}
