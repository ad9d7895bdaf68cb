import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow, noRow, rows } from '../wall/scope.ts';

const fromTheOldBooks = rows('orders of the old books in its own name',
  `t.external_reference is not null and t.status = 'confirmed' and t.placed_by = me.person`);

// A company sees its orders; a buyer places them in its own name and cannot change them afterwards. The team brings in those of its
// old books and places none.
describeWall('sales.orders', {
  buyer: { sees: companyRows, inserts: rows('orders of its company in its own name', 't.company_id = me.company and t.placed_by = me.person') },
  member: { sees: everyRow, inserts: fromTheOldBooks, updates: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: companyRows },
  'device clerk': { sees: noRow },
  worker: { sees: everyRow },
});
