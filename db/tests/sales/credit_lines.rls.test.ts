import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openWorld } from '../fixture/world.ts';
import { describeWall } from '../wall/describe-wall.ts';
import { tryAs } from '../wall/looker.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

describeWall('sales.credit_lines', {
  buyer: { sees: companyRows },
  member: { sees: everyRow, inserts: everyRow },
  inspector: { sees: everyRow },
  worker: { sees: everyRow },
});

test('a line cannot stand under the credit of another company', async () => {
  const { ours } = await openWorld();
  const [own, other] = ours.companies;
  const line = (companyId: string) => sql`
    insert into sales.credit_lines
      (tenant_id, credit_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
    select tenant_id, credit_id, 2, ${companyId}::uuid, ${ours.publishedId}::uuid, 'P-1', 'Chair', 'goods', 1, 0, 0
      from sales.credits where tenant_id = ${ours.tenantId} and company_id = ${own.companyId}`;
  await expect(tryAs('member', ours, line(other.companyId))).rejects.toMatchObject({ code: 'reference.broken' });
  await expect(tryAs('member', ours, line(own.companyId))).resolves.toEqual([]);
});
