import { randomBytes, randomUUID } from 'node:crypto';
import type { BuyerActor } from '@entrepot/postgres';
import type { plainPool } from '../../packages/postgres/bench/plain.ts';
import { PRICE, type NaiveStatement } from './naive-statements.ts';

interface Line { productId: string; sku: string; name: string; quantity: number; price: string }

/** An order as it is often written: a plain pool, BEGIN, price the cart, statements that each wait for the one before, COMMIT. */
export async function placeNaively(
  pool: ReturnType<typeof plainPool>, { tenantId, companyId, userId }: BuyerActor, locationId: string,
  statements: readonly NaiveStatement[],
): Promise<void> {
  const orderId = randomUUID();
  const code = randomBytes(4).toString('hex').toUpperCase().replace(/^(.{4})/, '$1-');
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Line>(PRICE, [tenantId, userId]);
    const prices = rows.map(({ price }) => BigInt(price));
    const order = {
      tenantId, orderId, code, companyId, userId, locationId, prices,
      total: rows.reduce((sum, { quantity }, index) => sum + BigInt(quantity) * (prices[index] ?? 0n), 0n),
      productIds: rows.map((line) => line.productId), skus: rows.map((line) => line.sku),
      names: rows.map((line) => line.name), quantities: rows.map((line) => line.quantity),
    };
    for (const [text, values] of statements) await client.query(text, values(order));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
