import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const defaultList = 'select l.price_list_id from catalog.price_lists l where l.is_default';
const ownList = 'select l.price_list_id from catalog.company_price_lists l where l.company_id = me.company';

// Another customer's prices are the best kept secret of a wholesaler.
describeWall('catalog.prices', {
  visitor: { sees: rows('the default prices', `t.price_list_id in (${defaultList})`) },
  buyer: { sees: rows('the default prices and those of its company', `t.price_list_id in (${defaultList} union ${ownList})`) },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
  inspector: { sees: everyRow },
});
