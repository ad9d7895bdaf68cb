import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const ofItsCompany = 't.price_list_id in (select l.price_list_id from catalog.company_price_lists l where l.company_id = me.company)';

// A customer sees the default list and its own, never that of another customer.
describeWall('catalog.price_lists', {
  visitor: { sees: rows('the default list', 't.is_default') },
  buyer: { sees: rows('the default list and that of its company', `t.is_default or ${ofItsCompany}`) },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
});
