import { describeWall } from '../wall/describe-wall.ts';
import { companyRows, everyRow } from '../wall/scope.ts';

// A device takes and gives back a seat through the clerk, which locks the license.
describeWall('licensing.activations', {
  buyer: { sees: companyRows },
  member: { sees: everyRow },
  inspector: { sees: everyRow },
  device: { sees: everyRow },
  clerk: { sees: everyRow, inserts: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, inserts: everyRow, updates: everyRow },
  worker: { sees: everyRow },
});
