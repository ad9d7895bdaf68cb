import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Actors write facts and cannot read them: an event may carry more than its actor may see.
describeWall('events.events', {
  gate: { inserts: everyRow },
  member: { inserts: everyRow },
  clerk: { inserts: everyRow },
  'device clerk': { inserts: everyRow },
  operator: { inserts: everyRow },
  worker: { sees: everyRow, inserts: everyRow },
});
