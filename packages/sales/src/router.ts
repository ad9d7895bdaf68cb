import { buyerProcedure, command, idempotentCommand, memberProcedure, reading, router, shopperProcedure } from '@entrepot/rpc';
import { addCartLineInput, addCartLineOutput } from './add-cart-line.contract.ts';
import { addCartLine } from './add-cart-line.ts';
import { cancelOrder } from './cancel-order.ts';
import { changedCartOutput, clearCartInput, removeCartLineInput, setCartLineQuantityInput } from './change-cart-line.contract.ts';
import { clearCart, removeCartLine, setCartLineQuantity } from './change-cart-line.ts';
import { cancelOrderInput, changedOrderOutput, confirmOrderInput, shipOrderInput } from './change-order.contract.ts';
import { confirmOrder } from './confirm-order.ts';
import { listOrdersInput, listOrdersOutput, orderDetailInput, orderDetailOutput } from './list-orders.contract.ts';
import { listOrders, orderDetail } from './list-orders.ts';
import { orderingBuyerProcedure } from './ordering-buyer.ts';
import { placeOrderInput, placeOrderOutput } from './place-order.contract.ts';
import { placeOrder } from './place-order.ts';
import { replaceCartInput, replaceCartOutput } from './replace-cart.contract.ts';
import { replaceCart } from './replace-cart.ts';
import { searchCreditsInput, searchCreditsOutput } from './search-credits.contract.ts';
import { searchCredits } from './search-credits.ts';
import { orderForTeamInput, orderForTeamOutput, searchOrdersInput, searchOrdersOutput } from './search-orders.contract.ts';
import { orderForTeam, searchOrders } from './search-orders.ts';
import { shipOrder } from './ship-order.ts';
import { viewCartInput, viewCartOutput } from './view-cart.contract.ts';
import { viewCart } from './view-cart.ts';

const read = memberProcedure('order.read');
const update = memberProcedure('order.update');

export const salesRouter = router({
  viewCart: shopperProcedure.input(viewCartInput).output(viewCartOutput).query(reading(viewCart)),
  addCartLine: shopperProcedure.input(addCartLineInput).output(addCartLineOutput).mutation(command(addCartLine)),
  setCartLineQuantity: shopperProcedure.input(setCartLineQuantityInput).output(changedCartOutput).mutation(command(setCartLineQuantity)),
  removeCartLine: shopperProcedure.input(removeCartLineInput).output(changedCartOutput).mutation(command(removeCartLine)),
  clearCart: shopperProcedure.input(clearCartInput).output(changedCartOutput).mutation(command(clearCart)),
  replaceCart: shopperProcedure.input(replaceCartInput).output(replaceCartOutput).mutation(command(replaceCart)),

  placeOrder: orderingBuyerProcedure.input(placeOrderInput).output(placeOrderOutput)
    .mutation(idempotentCommand('sales.placeOrder', placeOrder)),
  listOrders: buyerProcedure.input(listOrdersInput).output(listOrdersOutput).query(reading(listOrders)),
  orderDetail: buyerProcedure.input(orderDetailInput).output(orderDetailOutput).query(reading(orderDetail)),

  searchOrders: read.input(searchOrdersInput).output(searchOrdersOutput).query(reading(searchOrders)),
  orderForTeam: read.input(orderForTeamInput).output(orderForTeamOutput).query(reading(orderForTeam)),
  searchCredits: read.input(searchCreditsInput).output(searchCreditsOutput).query(reading(searchCredits)),
  confirmOrder: update.input(confirmOrderInput).output(changedOrderOutput).mutation(command(confirmOrder)),
  shipOrder: update.input(shipOrderInput).output(changedOrderOutput).mutation(command(shipOrder)),
  cancelOrder: update.input(cancelOrderInput).output(changedOrderOutput).mutation(command(cancelOrder)),
});
