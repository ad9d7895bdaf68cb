import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The last number tells how many invoices there are: customers and the team never see it.
describeWall('billing.number_series', {
  clerk: { sees: everyRow, inserts: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, inserts: everyRow, updates: everyRow },
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
