import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const ended = rows('sessions that have ended', 't.expires_at <= now() or t.idle_expires_at <= now()');

// A session is known to the door alone; one that has ended, to the job that removes it.
describeWall('identity.sessions', {
  gate: { sees: everyRow, inserts: everyRow, updates: everyRow, deletes: everyRow },
  worker: { sees: ended, deletes: ended, hides: ['address', 'user_agent'] },
});
