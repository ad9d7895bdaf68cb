import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// The worker seals and verifies; people read how far the trail is sealed, and neither fingerprints nor signatures.
const HIDDEN = ['manifest', 'previous_hash', 'batch_hash', 'signature', 'horizon_xact', 'horizon_record_id'];
describeWall('audit.seals', {
  member: { sees: everyRow, hides: HIDDEN },
  inspector: { sees: everyRow, hides: HIDDEN },
  worker: { sees: everyRow, inserts: everyRow },
});
