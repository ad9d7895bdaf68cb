import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Jobs keep the summaries; nobody of the tenant reads them, platform reports have their own login.
describeWall('reporting.daily_orders', {
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
