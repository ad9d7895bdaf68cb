import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

// Each signs with its own name, the clerk with that of whom it acts for. The trail is read by the team, edited by nobody; which transaction wrote a
// record is the worker's to know and nobody's to choose.
describeWall('audit.records', {
  gate: { inserts: rows('what the sign-in door did', "t.actor_kind = 'gate'") },
  member: { sees: everyRow, inserts: rows('what it did itself', "t.actor_kind = 'member' and t.actor_id = me.person"), hides: ['recorded_xact'] },
  inspector: { sees: everyRow, hides: ['recorded_xact'] },
  clerk: { inserts: rows('what its buyer did', "t.actor_kind = 'buyer' and t.actor_id = me.person") },
  'device clerk': { inserts: rows('what a device did', "t.actor_kind = 'device'") },
  operator: { inserts: rows('what platform staff did', "t.actor_kind = 'operator'") },
  worker: { sees: everyRow, inserts: rows('what a job did', "t.actor_kind = 'worker'") },
});
