import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Everybody knows the brand it deals with. Nobody makes or removes one: tenancy.provision() does.
describeWall('tenancy.tenants', {
  gate: { sees: everyRow },
  visitor: { sees: everyRow },
  buyer: { sees: everyRow },
  member: { sees: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  device: { sees: everyRow },
  clerk: { sees: everyRow },
  'device clerk': { sees: everyRow },
  operator: { sees: everyRow, updates: everyRow },
  worker: { sees: everyRow },
});
