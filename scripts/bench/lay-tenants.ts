import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '@entrepot/db/prepare';
import { connectUnfenced } from '@entrepot/postgres/unfenced';

/** So many tenants alike. */
export interface TenantsAlike {
  readonly tenants: number;
  readonly productsEach: number;
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'ru'];

/** Different words of six letters, none the beginning of another. @param from number of the first, at most 999 with the others */
const words = (from: number, count: number): string[] => Array.from({ length: count }, (_, at) =>
  String(from + at).padStart(3, '0').replaceAll(/\d/g, (digit) => SYLLABLES[Number(digit)] ?? ''));

/** The words that products are named by: one of each, in every combination, and then a number. */
export const FIRST_WORDS = words(0, 50);
export const SECOND_WORDS = words(100, 60);

/**
 * Fills a database as its superuser with tenants and published products, a statement for each kind of tenants: thousands are laid in
 * seconds.
 * @returns the ids of the tenants, for each kind
 */
export async function layTenants(urls: DatabaseUrls, kinds: readonly TenantsAlike[]): Promise<string[][]> {
  const admin = await connectUnfenced(urls.admin);
  try {
    const laid: string[][] = [];
    for (const { tenants, productsEach } of kinds) {
      const ids = Array.from({ length: tenants }, () => randomUUID());
      await admin.query(
        `with tenant as (
           insert into tenancy.tenants (tenant_id, slug, name, currency, locale, time_zone)
           select id, 'b' || replace(id::text, '-', ''), 'Bench', 'GBP', 'en-GB', 'Europe/London' from unnest($1::uuid[]) id
           returning tenant_id, slug
         )
         insert into tenancy.routes (tenant_id, kind, value) select tenant_id, 'slug', slug from tenant`,
        [ids]);
      await admin.query(
        `insert into catalog.products (tenant_id, sku, name, brand, description, status)
         select id, 'SKU-' || n,
                ($3::text[])[1 + n % cardinality($3::text[])] || ' '
                  || ($4::text[])[1 + (n / cardinality($3::text[]) + nth) % cardinality($4::text[])] || ' ' || n,
                'Maker ' || n % 97, 'Sold by the dozen, in box ' || n % 1009, 'published'
           from unnest($1::uuid[]) with ordinality as t (id, nth) cross join generate_series(1, $2::int) n`,
        [ids, productsEach, FIRST_WORDS, SECOND_WORDS]);
      laid.push(ids);
    }
    await admin.query('vacuum analyze tenancy.tenants, tenancy.routes, catalog.products');
    await admin.query('checkpoint'); // or it would be written while something is measured
    return laid;
  } finally {
    await admin.end();
  }
}
