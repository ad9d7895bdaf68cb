import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The platform's staff switch features; the tenant sees which.
describeWall('tenancy.flags', {
  gate: { sees: everyRow },
  device: { sees: everyRow },
  clerk: { sees: everyRow },
  'device clerk': { sees: everyRow },
  member: { sees: everyRow },
  inspector: { sees: everyRow },
  operator: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
});
