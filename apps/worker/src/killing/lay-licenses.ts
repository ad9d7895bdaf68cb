import { issueLicensedOrder } from '@entrepot/licensing/testing';
import type { KillingGround } from './killing-ground.ts';

/** How many rows there are; as the superuser. @param sql what follows FROM */
export const countOf = async ({ superuser }: KillingGround, sql: string, values: readonly unknown[]): Promise<number> =>
  Number((await superuser<{ n: string }>(`select count(*)::text as n from ${sql}`, values))[0]?.n);

/** A tenant with licenses that nobody has heard of yet. */
export async function layLicenses(ground: KillingGround, quantity: number) {
  const order = await issueLicensedOrder(ground, ground.doors, { quantity, durationDays: 60 });
  // Their order's own mail is another test's.
  await ground.superuser('delete from jobs.job where group_id = $1', [order.tenantId]);
  return order;
}
