import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// A tenant reads what it may use; the platform's staff decide it.
describeWall('tenancy.subscriptions', {
  member: { sees: everyRow },
  inspector: { sees: everyRow },
  operator: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
