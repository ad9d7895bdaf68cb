import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow, noRow } from '../wall/scope.ts';

// A buyer sees its credit and cannot raise it; the clerk of one company cannot touch that of another.
describeWall('billing.credit_accounts', {
  buyer: { sees: companyRows },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: companyRows, updates: companyRows },
  'device clerk': { sees: noRow, updates: noRow },
  worker: { sees: everyRow, updates: everyRow },
});
