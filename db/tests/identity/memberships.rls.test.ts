import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Roles are read at the door and given by the team.
describeWall('identity.memberships', {
  gate: { sees: everyRow, inserts: everyRow },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
