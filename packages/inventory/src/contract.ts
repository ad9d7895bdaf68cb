export { adjustStockInput, type AdjustStockInput } from './adjust-stock.contract.ts';
export { availabilityInput, type AvailabilityOutput } from './availability.contract.ts';
export { receiveStockInput, type ReceiveStockInput } from './receive-stock.contract.ts';
export { searchStockInput, type SearchStockInput, type SearchStockOutput } from './search-stock.contract.ts';
export { setStockRulesInput, type SetStockRulesInput } from './set-stock-rules.contract.ts';
export { type StockMovementsOutput } from './stock-movements.contract.ts';
