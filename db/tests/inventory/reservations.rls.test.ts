import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Stock is held by the clerk, never by a buyer's own hand. The team ships what is held, which leaves it consumed and nothing else: there is
// no update that would leave a row as it is.
describeWall('inventory.reservations', {
  member: { sees: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: everyRow, inserts: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, inserts: everyRow, updates: everyRow },
  worker: { sees: everyRow, updates: everyRow },
});
