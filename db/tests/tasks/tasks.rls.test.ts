import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, noRow } from '../wall/scope.ts';

// The team follows long work; customers never see it. Platform staff start and follow theirs in the platform's own tenant.
describeWall('tasks.tasks', {
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  operator: { sees: noRow, inserts: noRow },
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
