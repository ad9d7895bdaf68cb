import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Where stock lies is the tenant's own business.
describeWall('inventory.locations', {
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: everyRow },
  'device clerk': { sees: everyRow },
  worker: { sees: everyRow },
});
