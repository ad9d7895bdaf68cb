import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The ledger grows and never changes.
describeWall('inventory.movements', {
  member: { sees: everyRow, inserts: everyRow },
  inspector: { sees: everyRow },
  clerk: { inserts: everyRow },
  'device clerk': { inserts: everyRow },
  worker: { sees: everyRow, inserts: everyRow },
});
