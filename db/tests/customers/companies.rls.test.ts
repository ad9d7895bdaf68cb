import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow, noRow } from '../wall/scope.ts';

// A customer does not learn who the other customers are, nor its number in the books of the tenant.
describeWall('customers.companies', {
  gate: { sees: everyRow },
  buyer: { sees: companyRows, hides: ['external_reference'] },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: companyRows },
  'device clerk': { sees: noRow },
  worker: { sees: everyRow },
});
