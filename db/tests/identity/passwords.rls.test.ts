import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// A password hash leaves the door for nobody, not even the team. Nobody removes one.
describeWall('identity.passwords', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
