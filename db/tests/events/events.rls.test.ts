import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The team reads what happened; everybody else writes facts and cannot read them: an event may carry more than its actor may see.
describeWall('events.events', {
  gate: { inserts: everyRow },
  member: { sees: everyRow, inserts: everyRow },
  inspector: { sees: everyRow, hides: ['payload'] },
  clerk: { inserts: everyRow },
  'device clerk': { inserts: everyRow },
  operator: { inserts: everyRow },
  worker: { sees: everyRow, inserts: everyRow },
});
