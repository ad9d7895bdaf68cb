import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// What was delivered is the business of jobs alone.
describeWall('events.deliveries', {
  worker: { sees: everyRow, inserts: everyRow },
});
