import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openWorld } from '../fixture/world.ts';
import { describeWall } from '../wall/describe-wall.ts';
import { tryAs } from '../wall/looker.ts';
import { buyerCart, everyRow, rows, visitorCart } from '../wall/scope.ts';

const ofVisitors = rows('the lines of visitors', 't.company_id is null');

// The lines are as private as their cart. The clerk takes a visitor's lines over when the visitor signs in.
describeWall('sales.cart_lines', {
  visitor: { sees: visitorCart, inserts: visitorCart, updates: visitorCart, deletes: visitorCart },
  buyer: { sees: buyerCart, inserts: buyerCart, updates: buyerCart, deletes: buyerCart },
  clerk: { sees: ofVisitors, deletes: ofVisitors },
  'device clerk': { sees: ofVisitors, deletes: ofVisitors },
  worker: { sees: everyRow, deletes: everyRow },
});

test.each(['visitor', 'buyer'] as const)('a %s cannot put a line into the cart of somebody else', async (looker) => {
  const { ours } = await openWorld();
  const [{ companyId, buyerId, cartId, colleagueCartId }] = ours.companies;
  const { owner, company, own, other } = looker === 'buyer'
    ? { owner: buyerId, company: companyId, own: cartId, other: colleagueCartId }
    : { owner: ours.visitorId, company: null, own: ours.visitorCartId, other: ours.otherVisitorCartId };
  const line = (cart: string) => sql`insert into sales.cart_lines (tenant_id, cart_id, owner_id, company_id, product_id, quantity)
    values (${ours.tenantId}, ${cart}, ${owner}, ${company}, ${ours.publishedId}, 1)`;
  await expect(tryAs(looker, ours, line(other))).rejects.toMatchObject({ code: 'reference.broken' });
  await expect(tryAs(looker, ours, line(own))).resolves.toEqual([]);
});
