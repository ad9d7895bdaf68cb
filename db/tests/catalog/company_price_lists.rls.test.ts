import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

// Which list a company buys at is between it and the tenant.
describeWall('catalog.company_price_lists', {
  buyer: { sees: companyRows },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
  inspector: { sees: everyRow },
});
