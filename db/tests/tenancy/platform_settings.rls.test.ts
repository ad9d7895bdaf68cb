import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, noRow } from '../wall/scope.ts';

// Only the platform's own tenant has such rows in earnest; staff write nowhere else.
describeWall('tenancy.platform_settings', {
  gate: { sees: everyRow },
  operator: { sees: noRow, inserts: noRow, updates: noRow },
  worker: { sees: everyRow },
});
