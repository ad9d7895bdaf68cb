import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, userRows } from '../wall/scope.ts';

// The team administers people; a buyer sees itself; platform staff decide who may sign in. What people prove themselves with stands in other tables.
describeWall('identity.users', {
  gate: { sees: everyRow, inserts: everyRow },
  buyer: { sees: userRows },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  operator: { sees: everyRow, updates: everyRow },
  clerk: { sees: everyRow },
  'device clerk': { sees: everyRow },
  worker: { sees: everyRow },
});
