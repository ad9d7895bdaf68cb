import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Jobs keep the summaries; nobody of the tenant reads them.
describeWall('reporting.daily_lines', {
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
