import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The team follows long work; customers never see it.
describeWall('tasks.tasks', {
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
