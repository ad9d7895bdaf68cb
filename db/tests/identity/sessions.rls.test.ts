import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// A session is known to the door alone.
describeWall('identity.sessions', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
