import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { product } from './product.ts';

/** One statement past every fence, for what no screen does: ending a session from outside, moving a clock on. */
export async function askSuperuser<Row = Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await connectUnfenced(product.superuserUrl);
  try {
    return (await client.query(sql, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}
