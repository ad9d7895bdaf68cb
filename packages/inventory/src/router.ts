import { command, memberProcedure, reading, router, shopperProcedure } from '@entrepot/rpc';
import { adjustStockInput, adjustStockOutput } from './adjust-stock.contract.ts';
import { adjustStock } from './adjust-stock.ts';
import { availabilityInput, availabilityOutput } from './availability.contract.ts';
import { availability } from './availability.ts';
import { receiveStockInput, receiveStockOutput } from './receive-stock.contract.ts';
import { receiveStock } from './receive-stock.ts';
import { searchStockInput, searchStockOutput } from './search-stock.contract.ts';
import { searchStock } from './search-stock.ts';
import { setStockRulesInput, setStockRulesOutput } from './set-stock-rules.contract.ts';
import { setStockRules } from './set-stock-rules.ts';
import { stockMovementsInput, stockMovementsOutput } from './stock-movements.contract.ts';
import { stockMovements } from './stock-movements.ts';

const read = memberProcedure('stock.read');
const write = memberProcedure('stock.write');

export const inventoryRouter = router({
  availability: shopperProcedure.input(availabilityInput).output(availabilityOutput).query(reading(availability)),

  searchStock: read.input(searchStockInput).output(searchStockOutput).query(reading(searchStock)),
  stockMovements: read.input(stockMovementsInput).output(stockMovementsOutput).query(reading(stockMovements)),
  receiveStock: write.input(receiveStockInput).output(receiveStockOutput).mutation(command(receiveStock)),
  adjustStock: write.input(adjustStockInput).output(adjustStockOutput).mutation(command(adjustStock)),
  setStockRules: write.input(setStockRulesInput).output(setStockRulesOutput).mutation(command(setStockRules)),
});
