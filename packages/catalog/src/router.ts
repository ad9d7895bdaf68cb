import { command, memberProcedure, reading, router, shopperProcedure } from '@entrepot/rpc';
import { assignCompanyPriceListInput, assignCompanyPriceListOutput } from './assign-company-price-list.contract.ts';
import { assignCompanyPriceList } from './assign-company-price-list.ts';
import { companyPriceListInput, companyPriceListOutput } from './company-price-list.contract.ts';
import { companyPriceList } from './company-price-list.ts';
import { createPriceListInput, createPriceListOutput } from './create-price-list.contract.ts';
import { createPriceList } from './create-price-list.ts';
import { createProductInput, createProductOutput } from './create-product.contract.ts';
import { createProduct } from './create-product.ts';
import { listPriceListsInput, listPriceListsOutput } from './list-price-lists.contract.ts';
import { listPriceLists } from './list-price-lists.ts';
import { listProductsInput, listProductsOutput } from './list-products.contract.ts';
import { listProducts } from './list-products.ts';
import { productDetailInput, productDetailOutput } from './product-detail.contract.ts';
import { productDetail } from './product-detail.ts';
import { productForTeamInput, productForTeamOutput } from './product-for-team.contract.ts';
import { productForTeam } from './product-for-team.ts';
import { searchProductsInput, searchProductsOutput } from './search-products.contract.ts';
import { searchProducts } from './search-products.ts';
import { setMinimumOrderInput, setMinimumOrderOutput } from './set-minimum-order.contract.ts';
import { setMinimumOrder } from './set-minimum-order.ts';
import { setPriceTiersInput, setPriceTiersOutput } from './set-price-tiers.contract.ts';
import { setPriceTiers } from './set-price-tiers.ts';
import { productStatusInput, productStatusOutput } from './set-product-status.contract.ts';
import { archiveProduct, publishProduct } from './set-product-status.ts';
import { updateProductInput, updateProductOutput } from './update-product.contract.ts';
import { updateProduct } from './update-product.ts';

const write = memberProcedure('product.write');

export const catalogRouter = router({
  listProducts: shopperProcedure.input(listProductsInput).output(listProductsOutput).query(reading(listProducts)),
  productDetail: shopperProcedure.input(productDetailInput).output(productDetailOutput).query(reading(productDetail)),

  searchProducts: memberProcedure('product.read').input(searchProductsInput).output(searchProductsOutput).query(reading(searchProducts)),
  productForTeam: memberProcedure('product.read').input(productForTeamInput).output(productForTeamOutput).query(reading(productForTeam)),
  listPriceLists: memberProcedure('product.read').input(listPriceListsInput).output(listPriceListsOutput).query(reading(listPriceLists)),
  companyPriceList: memberProcedure('customer.read').input(companyPriceListInput).output(companyPriceListOutput)
    .query(reading(companyPriceList)),
  createProduct: write.input(createProductInput).output(createProductOutput).mutation(command(createProduct)),
  updateProduct: write.input(updateProductInput).output(updateProductOutput).mutation(command(updateProduct)),
  publishProduct: write.input(productStatusInput).output(productStatusOutput).mutation(command(publishProduct)),
  archiveProduct: write.input(productStatusInput).output(productStatusOutput).mutation(command(archiveProduct)),
  setPriceTiers: write.input(setPriceTiersInput).output(setPriceTiersOutput).mutation(command(setPriceTiers)),
  setMinimumOrder: write.input(setMinimumOrderInput).output(setMinimumOrderOutput).mutation(command(setMinimumOrder)),
  createPriceList: write.input(createPriceListInput).output(createPriceListOutput).mutation(command(createPriceList)),
  assignCompanyPriceList: write.input(assignCompanyPriceListInput).output(assignCompanyPriceListOutput)
    .mutation(command(assignCompanyPriceList)),
});
