import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// A backup code is known to the door alone.
describeWall('identity.backup_codes', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
