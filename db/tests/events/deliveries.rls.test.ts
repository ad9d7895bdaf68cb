import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// What was delivered is written by jobs alone; the team reads it.
describeWall('events.deliveries', {
  member: { sees: everyRow },
  inspector: { sees: everyRow },
  worker: { sees: everyRow, inserts: everyRow },
});
