import { query, type Statement } from '@entrepot/postgres';
import { sql, type CompiledQuery } from 'kysely';

/** A product by its id, built anew each time, as most code does. */
export const pointRead = (tenantId: string, productId: string): Statement<unknown> => sql`
  select product_id as "productId", sku, name, status from catalog.products where tenant_id = ${tenantId} and product_id = ${productId}`;

/** The same, compiled once, as hot reads are; its parameters are tenant and product. */
export const compiledPointRead: CompiledQuery = sql`${pointRead('', '')}`.compile(query);
