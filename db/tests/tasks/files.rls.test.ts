import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, noRow } from '../wall/scope.ts';

// Jobs leave files; platform staff fetch those of the platform's own tenant.
describeWall('tasks.files', {
  operator: { sees: noRow },
  worker: { sees: everyRow, inserts: everyRow, deletes: everyRow },
});
