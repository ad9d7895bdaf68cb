import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow, rows } from '../wall/scope.ts';

// What was paid is history: the team adds to it in its own name, and nobody changes it. A buyer sees what its company paid.
describeWall('billing.payments', {
  buyer: { sees: companyRows, hides: ['recorded_by'] },
  member: { sees: everyRow, inserts: rows('payments in its own name', 't.recorded_by = me.person') },
  inspector: { sees: everyRow },
  worker: { sees: everyRow },
});
