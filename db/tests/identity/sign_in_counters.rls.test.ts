import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Failed sign-ins are counted by the door alone, so nobody resets a count.
describeWall('identity.sign_in_counters', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
