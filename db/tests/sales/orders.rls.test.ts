import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow, noRow } from '../wall/scope.ts';

// A company sees its orders; a buyer places them in its own name and cannot change them afterwards.
describeWall('sales.orders', {
  buyer: { sees: companyRows, inserts: companyRows },
  member: { sees: everyRow, updates: everyRow },
  clerk: { sees: companyRows },
  'device clerk': { sees: noRow },
  worker: { sees: everyRow },
});
