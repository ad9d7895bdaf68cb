import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Stock is held by the clerk, never by a buyer's own hand.
describeWall('inventory.reservations', {
  member: { sees: everyRow },
  clerk: { sees: everyRow, inserts: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, inserts: everyRow, updates: everyRow },
  worker: { sees: everyRow, updates: everyRow },
});
