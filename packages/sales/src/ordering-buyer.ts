import { Refusal } from '@entrepot/kernel';
import { buyerProcedure, toTrpcError } from '@entrepot/rpc';

/** A buyer whose role lets it order for its company, everyone but those who may only look, in a shop that takes orders. */
export const orderingBuyerProcedure = buyerProcedure.use(({ ctx, next }) => {
  if (!ctx.features.has('storefront.ordering')) {
    throw toTrpcError(new Refusal('forbidden', 'feature.off', 'This shop takes no orders at the moment. Your cart is kept; try again later.'));
  }
  if (ctx.principal.role === 'viewer') {
    throw toTrpcError(new Refusal('forbidden', 'buyer.cannot-order',
      'You may look but not order. Ask an administrator of your company to change your role.'));
  }
  return next();
});
