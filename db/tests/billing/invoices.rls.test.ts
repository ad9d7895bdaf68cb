import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow, noRow } from '../wall/scope.ts';

// An invoice is between one company and the tenant, and does not change once issued.
describeWall('billing.invoices', {
  buyer: { sees: companyRows },
  member: { sees: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: companyRows, inserts: companyRows },
  'device clerk': { sees: noRow, inserts: noRow },
  worker: { sees: everyRow },
});
