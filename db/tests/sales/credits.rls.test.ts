import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

// A company sees what it was credited; the team brings credits in from its old books and never changes them.
describeWall('sales.credits', {
  buyer: { sees: companyRows },
  member: { sees: everyRow, inserts: everyRow },
  inspector: { sees: everyRow },
  worker: { sees: everyRow },
});
