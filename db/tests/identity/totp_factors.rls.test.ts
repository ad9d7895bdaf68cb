import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// A second factor is known to the door alone.
describeWall('identity.totp_factors', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
