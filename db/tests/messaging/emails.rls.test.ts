import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Jobs send; the team sees what became of it.
describeWall('messaging.emails', {
  member: { sees: everyRow },
  inspector: { sees: everyRow, hides: ['parameters'] },
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
