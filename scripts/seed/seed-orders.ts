import { openDoors, type BuyerActor, type Tx } from '@entrepot/postgres';
import { confirmOrder, placeOrder, replaceCart } from '@entrepot/sales';
import type { SeededTenant } from './seed-tenant.ts';
import type { DemoTenantPlan } from './tenants.ts';

const DAY_MS = 24 * 3600 * 1000;
/** How many days back each demo order lies, oldest first; the quantity of a line grows with its place. */
const DAYS_BACK = [13, 12, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0.2];

/**
 * Places a fortnight of orders, so that figures and charts have something to say. Each is a real order by a real buyer, under
 * a clock that stands some days back; orders older than two days are confirmed. Licenses are issued by the worker.
 */
export async function seedOrders(connectionString: string, plan: DemoTenantPlan, tenant: SeededTenant): Promise<void> {
  for (const [index, days] of DAYS_BACK.entries()) {
    const buyer = tenant.buyers[index % tenant.buyers.length];
    if (buyer === undefined) continue;
    const doors = openDoors({ connectionString, poolSize: 1, laneCount: 1, clock: (now) => new Date(now.getTime() - days * DAY_MS) });
    try {
      const actor: BuyerActor = { kind: 'buyer', tenantId: tenant.tenantId, companyId: buyer.companyId, userId: buyer.userId, requestId: 'seed', label: buyer.name };
      const lines = linesOf(plan, index);
      await doors.transact(actor, (tx: Tx) => replaceCart(tx, actor, { lines }));
      const order = await doors.transact(actor, (tx: Tx) => placeOrder(tx, actor, { purchaseOrderNumber: `PO-${2400 + index * 7}`, note: '' }));
      if (days > 2) await doors.transact(tenant.member, (tx: Tx) => confirmOrder(tx, tenant.member, { orderId: order.orderId, version: 1 }));
    } finally {
      await doors.close();
    }
  }
}

function linesOf(plan: DemoTenantPlan, index: number): { sku: string; quantity: number }[] {
  const goods = plan.products.filter((product) => product.license === undefined && (product.stock ?? 0) > 100);
  const licensed = plan.products.filter((product) => product.license !== undefined);
  const chosen = Array.from({ length: 1 + (index % 3) }, (_, place) => goods[(index * 2 + place) % goods.length]).filter((product) => product !== undefined);
  const lines = [...new Set(chosen)].map((product, place) => {
    const step = product.quantityStep ?? 1;
    return { sku: product.sku, quantity: Math.max(product.minimumQuantity ?? 1, step * (2 + ((index + place) % 4))) };
  });
  const license = index % 5 === 3 ? licensed[index % licensed.length] : undefined;
  return license === undefined ? lines : [...lines, { sku: license.sku, quantity: 1 + (index % 2) }];
}
