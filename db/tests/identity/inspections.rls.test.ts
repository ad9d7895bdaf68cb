import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const ownInspections = rows('its own inspections', 't.staff_id = me.person');

const endedLongAgo = rows('inspections that ended 30 days ago', "t.ends_at <= now() - interval '30 days'");

// The tenant sees who of the platform looked in; staff begin and end their own; jobs remove old ones.
describeWall('identity.inspections', {
  gate: { sees: everyRow },
  member: { sees: everyRow, hides: ['token_hash', 'staff_email'] },
  inspector: { sees: everyRow, hides: ['token_hash', 'staff_email'] },
  operator: { sees: ownInspections, inserts: ownInspections, updates: ownInspections, hides: ['token_hash'] },
  worker: { sees: endedLongAgo, deletes: endedLongAgo, hides: ['token_hash', 'staff_email'] },
});
