import { describeWall } from '../wall/describe-wall.ts';
import { buyerCart, everyRow, visitorCart } from '../wall/scope.ts';

// A cart is one person's, also among colleagues; the team does not look into baskets.
describeWall('sales.carts', {
  visitor: { sees: visitorCart, inserts: visitorCart, updates: visitorCart },
  buyer: { sees: buyerCart, inserts: buyerCart, updates: buyerCart },
  worker: { sees: everyRow, deletes: everyRow },
});
