import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, noRow } from '../wall/scope.ts';

// Roles are read at the door and given by the team. Platform staff change those of their own tenant, which is neither of these.
describeWall('identity.memberships', {
  gate: { sees: everyRow, inserts: everyRow },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  operator: { sees: everyRow, updates: noRow },
  inspector: { sees: everyRow },
});
