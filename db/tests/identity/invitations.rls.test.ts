import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const endedLongAgo = rows('invitations that ended 30 days ago', "least(t.expires_at, t.accepted_at, t.revoked_at) <= now() - interval '30 days'");

// A token travels by mail: the door knows its hash, the job that mails it the sealed copy. Staff invite their own
// people, and the first owner of a new tenant.
describeWall('identity.invitations', {
  gate: { sees: everyRow, updates: everyRow },
  operator: { sees: everyRow, inserts: everyRow, updates: everyRow, hides: ['token_hash', 'token_ciphertext'] },
  worker: { sees: everyRow, deletes: endedLongAgo, hides: ['token_hash'] },
});
