import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

// Jobs issue, the team suspends, the clerk counts seats; a buyer looks at those of its company.
describeWall('licensing.licenses', {
  buyer: { sees: companyRows },
  member: { sees: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  device: { sees: everyRow },
  clerk: { sees: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, updates: everyRow },
  worker: { sees: everyRow, inserts: everyRow, updates: everyRow },
});
