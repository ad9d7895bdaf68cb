import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The API adds what it answered, as the clerk; nobody takes it back.
describeWall('reporting.usage', {
  clerk: { sees: everyRow, inserts: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, inserts: everyRow, updates: everyRow },
});
