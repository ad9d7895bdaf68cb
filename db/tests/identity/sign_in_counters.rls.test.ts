import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const ended = rows('counters whose window has ended', 't.window_ends_at <= now()');

// Failed sign-ins are counted by the door alone, so nobody resets a count but platform staff, for the whole tenant, without seeing whose.
describeWall('identity.sign_in_counters', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
  operator: { sees: everyRow, deletes: everyRow, hides: ['failures'] },
  worker: { sees: ended, deletes: ended, hides: ['failures'] },
});
