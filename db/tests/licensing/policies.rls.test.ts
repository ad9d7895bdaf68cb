import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// A buyer knows what it bought; how expiry is enforced is for the product and the team.
describeWall('licensing.policies', {
  buyer: { sees: everyRow, hides: ['when_expired', 'key_prefix'] },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  device: { sees: everyRow },
  clerk: { sees: everyRow },
  'device clerk': { sees: everyRow },
  worker: { sees: everyRow },
});
