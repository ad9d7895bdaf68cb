import { moneyOf } from '@entrepot/kernel';
import type { OperatorActor, Reader } from '@entrepot/postgres';
import type { ListPlansOutput, Plan } from './plans.contract.ts';
import { selectPlans } from './plans.queries.ts';

/** Every plan of the platform, retired ones too, cheapest first. */
export async function listPlans(reader: Reader, _actor: OperatorActor): Promise<ListPlansOutput> {
  const rows = await reader.all(selectPlans(reader.tenantId));
  return {
    plans: rows.map(({ priceMinor, currency, status, members, products, ordersPerMonth, licenses, validationsPerMonth, ...plan }): Plan => ({
      ...plan, price: moneyOf(priceMinor, currency), status: status === 'retired' ? 'retired' : 'offered',
      limits: { members, products, ordersPerMonth, licenses, validationsPerMonth },
    })),
  };
}
