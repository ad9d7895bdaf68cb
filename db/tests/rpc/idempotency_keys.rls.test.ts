import { describeWall } from '../wall/describe-wall.ts';
import { rows, userRows } from '../wall/scope.ts';

const nobodys = rows('the answers to machines', "t.user_id = '00000000-0000-0000-0000-000000000000'");

const dayOld = rows('answers older than 24 hours', "t.created_at <= now() - interval '24 hours'");

// An answer is for whoever asked: not for a colleague, not for the team. Jobs sweep old ones.
describeWall('rpc.idempotency_keys', {
  visitor: { sees: userRows, inserts: userRows },
  buyer: { sees: userRows, inserts: userRows },
  member: { sees: userRows, inserts: userRows },
  clerk: { sees: userRows, inserts: userRows },
  'device clerk': { sees: nobodys, inserts: nobodys },
  worker: { sees: dayOld, deletes: dayOld },
});
