import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

// A key is shown again to its owner alone: the team sees four characters, a device finds it by its hash.
describeWall('licensing.keys', {
  buyer: { sees: companyRows, hides: ['key_hash'] },
  member: { sees: everyRow, hides: ['key_hash', 'key_ciphertext'] },
  inspector: { sees: everyRow, hides: ['key_hash', 'key_ciphertext'] },
  device: { sees: everyRow, hides: ['key_ciphertext', 'company_id'] },
  clerk: { sees: everyRow, hides: ['key_ciphertext'] },
  'device clerk': { sees: everyRow, hides: ['key_ciphertext'] },
  worker: { sees: everyRow, inserts: everyRow },
});
