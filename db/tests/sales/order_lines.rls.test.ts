import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openWorld } from '../fixture/world.ts';
import { describeWall } from '../wall/describe-wall.ts';
import { tryAs } from '../wall/looker.ts';
import { companyRows, everyRow, noRow, rows } from '../wall/scope.ts';

const ofTheOldBooks = rows('the lines of orders of the old books',
  'exists (select from sales.orders o where o.order_id = t.order_id and o.external_reference is not null)');

// What was ordered stays as it was ordered. The team brings in lines of its old books only.
describeWall('sales.order_lines', {
  buyer: { sees: companyRows, inserts: companyRows },
  member: { sees: everyRow, inserts: ofTheOldBooks },
  inspector: { sees: everyRow },
  clerk: { sees: companyRows },
  'device clerk': { sees: noRow },
  worker: { sees: everyRow },
});

test('a buyer cannot hang a line under the order of another company, although the line is its own company\'s', async () => {
  const { ours } = await openWorld();
  const [own, other] = ours.companies;
  const line = (orderId: string) => sql`
    insert into sales.order_lines
      (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
    values (${ours.tenantId}, ${orderId}, 9, ${own.companyId}, ${ours.publishedId}, 'P-1', 'Chair', 'goods', 1, 0, 0)`;
  await expect(tryAs('buyer', ours, line(other.orderId))).rejects.toMatchObject({ code: 'reference.broken' });
  await expect(tryAs('buyer', ours, line(own.orderId))).resolves.toEqual([]);
});
