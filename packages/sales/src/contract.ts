export { addCartLineInput, type AddCartLineInput } from './add-cart-line.contract.ts';
export { CART_LINES_MAXIMUM, LICENSED_QUANTITY_MAXIMUM, LINE_ISSUES, type LineIssue } from './cart.contract.ts';
export { setCartLineQuantityInput, type SetCartLineQuantityInput } from './change-cart-line.contract.ts';
export { cancelOrderInput, confirmOrderInput, shipOrderInput, type CancelOrderInput } from './change-order.contract.ts';
export { orderStatus, type OrderDetail, type OrderStatus, type OrderSummary } from './order.contract.ts';
export { placeOrderInput, type PlaceOrderInput, type PlaceOrderOutput } from './place-order.contract.ts';
export { replaceCartInput, type ReplaceCartInput, type ReplaceCartOutput } from './replace-cart.contract.ts';
export { searchOrdersInput, type OrderForTeamOutput, type SearchOrdersInput } from './search-orders.contract.ts';
export { type CartLineOutput, type ViewCartOutput } from './view-cart.contract.ts';
