import { describeWall } from '../wall/describe-wall.ts';
import { everyRow } from '../wall/scope.ts';

// Customers see what is available, not what is on hand nor when the tenant runs low. Stock moves through the clerk.
describeWall('inventory.stock_levels', {
  visitor: { sees: everyRow, hides: ['on_hand', 'allocated', 'low_stock_at'] },
  buyer: { sees: everyRow, hides: ['on_hand', 'allocated', 'low_stock_at'] },
  member: { sees: everyRow, inserts: everyRow, updates: everyRow },
  inspector: { sees: everyRow },
  clerk: { sees: everyRow, updates: everyRow },
  'device clerk': { sees: everyRow, updates: everyRow },
  worker: { sees: everyRow, updates: everyRow },
});
