import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

const published = rows('the published catalog', "t.status = 'published'");

// Customers see what is published, and never what it costs the tenant.
describeWall('catalog.products', {
  visitor: { sees: published, hides: ['cost_minor', 'version'] },
  buyer: { sees: published, hides: ['cost_minor', 'version'] },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow, hides: ['cost_minor'] },
  device: { sees: everyRow, hides: ['cost_minor', 'description'] },
  clerk: { sees: everyRow, hides: ['cost_minor'] },
  'device clerk': { sees: everyRow, hides: ['cost_minor'] },
  worker: { sees: everyRow, hides: ['cost_minor'] },
});
