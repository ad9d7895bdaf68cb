import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

// A buyer sees who else acts for its company.
describeWall('customers.buyers', {
  gate: { sees: everyRow },
  buyer: { sees: companyRows },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  worker: { sees: everyRow },
});
