import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, noRow } from '../wall/scope.ts';

// Platform staff keep schedules in the platform's own tenant, so in any other they see and make none; jobs send them.
describeWall('reporting.report_schedules', {
  operator: { sees: noRow, inserts: noRow, updates: noRow, deletes: noRow },
  worker: { sees: everyRow, updates: everyRow },
});
