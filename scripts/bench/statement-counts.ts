import { randomUUID } from 'node:crypto';
import { listProducts } from '@entrepot/catalog';
import { activateDevice, validateLicense } from '@entrepot/licensing';
import type { BuyerActor, DeviceActor, VisitorActor } from '@entrepot/postgres';
import { openTestDoors } from '@entrepot/postgres/testing';
import { answerOnce } from '@entrepot/rpc';
import { addCartLine, placeOrder } from '@entrepot/sales';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { anyOf } from './closed-loop.ts';
import { fillCarts, layBuyers } from './buyers-with-carts.ts';
import { layLicenses } from './licensed-order.ts';

/** (c) SQL statements per operation; BEGIN, context, role switches and COMMIT count. The suite asserts them exactly. */
export async function benchStatementCounts({ urls, tenants: { big } }: BenchGround): Promise<BenchReport> {
  const doors = openTestDoors({ connectionString: urls.api });
  const { tenantId } = big;
  const [buyer] = await layBuyers(urls, big, 1);
  if (!buyer) throw new RangeError('One buyer was asked for.');
  await fillCarts(urls, big, [buyer], 5);
  const licensed = await layLicenses(urls, 1);
  const [key = ''] = licensed.keys;
  const visitor: VisitorActor = { kind: 'visitor', tenantId, requestId: 'bench-count', visitorId: randomUUID() };
  const device: DeviceActor = { kind: 'device', tenantId: licensed.tenantId, requestId: 'bench-count' };
  const operations: [name: string, aim: number, run: () => Promise<unknown>][] = [
    ['list 20 products with prices', 2, () => listProducts(doors.reader(visitor), visitor, { limit: 20 })],
    ['new cart and line', 5, () => doors.transact(visitor, (tx) =>
      addCartLine(tx, visitor, { productId: anyOf(big.products).productId, quantity: 2 }))],
    ['checkout of five lines, under an Idempotency-Key', 25, () => order(buyer)],
    ['validate, finding the tenant by the key', 3, async () => {
      await doors.routeTo('key-prefix', licensed.keyPrefix);
      return validateLicense(doors.reader(device), device, { key, fingerprint: 'bench' });
    }],
    ['activate', 6, () => doors.transact(device, (tx) => activateDevice(tx, device, { key, fingerprint: 'bench' }))],
  ];
  const notes: string[] = [];
  let missed = 0;
  try {
    for (const [name, aim, run] of operations) {
      doors.forget();
      await run();
      const count = doors.statements.length;
      if (count > aim) missed += 1;
      notes.push(`${String(count).padStart(3)} statements, aim ${String(aim).padStart(2)}: ${name}${count > aim ? '   MISSED' : ''}`);
    }
    return { measured: [], notes, missed };
  } finally {
    await doors.close();
  }

  function order(actor: BuyerActor): Promise<unknown> {
    const input = { purchaseOrderNumber: '', note: '' };
    return doors.transact(actor, (tx) => answerOnce(tx, actor, { operation: 'sales.placeOrder', key: randomUUID(), request: input },
      () => placeOrder(tx, actor, input)));
  }
}
