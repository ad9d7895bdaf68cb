import { query } from '@entrepot/postgres';

/** Removes carts that nobody has touched since; a cart that is touched meanwhile stays. Its lines go with it. */
export function deleteStaleCarts(tenantId: string, visitorsBefore: Date, buyersBefore: Date, limit: number) {
  return query.deleteFrom('sales.carts as c')
    .where('c.tenant_id', '=', tenantId)
    .where('c.cart_id', 'in', (eb) => eb.selectFrom('sales.carts as s').select('s.cart_id')
      .where('s.tenant_id', '=', tenantId)
      .where((e) => e.or([
        e.and([e('s.company_id', 'is', null), e('s.updated_at', '<', visitorsBefore)]),
        e.and([e('s.company_id', 'is not', null), e('s.updated_at', '<', buyersBefore)]),
      ]))
      .where('s.updated_at', '<', visitorsBefore)
      .orderBy('s.updated_at').limit(limit))
    // Looked at once more on the row itself, after any wait for whoever is changing it.
    .where((e) => e.or([
      e.and([e('c.company_id', 'is', null), e('c.updated_at', '<', visitorsBefore)]),
      e.and([e('c.company_id', 'is not', null), e('c.updated_at', '<', buyersBefore)]),
    ]));
}
