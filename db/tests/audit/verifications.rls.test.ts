import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Whether the trail is sound is for the team to read and for the worker to find out.
describeWall('audit.verifications', {
  member: { sees: everyRow, hides: ['last_batch_hash'] },
  inspector: { sees: everyRow, hides: ['last_batch_hash'] },
  worker: { sees: everyRow, inserts: everyRow },
});
