export { assignCompanyPriceListInput, type AssignCompanyPriceListInput } from './assign-company-price-list.contract.ts';
export { createPriceListInput, type CreatePriceListInput } from './create-price-list.contract.ts';
export { createProductInput, type CreateProductInput } from './create-product.contract.ts';
export { listProductsInput, type ListedProduct, type ListProductsInput } from './list-products.contract.ts';
export {
  PRICE_MINOR_MAXIMUM, productKind, productStatus, QUANTITY_MAXIMUM, quantitySchema,
  type ProductKind, type ProductStatus, type ProductSummary, type TierOutput,
} from './product.contract.ts';
export { type ProductDetailOutput } from './product-detail.contract.ts';
export { type ProductForTeamOutput } from './product-for-team.contract.ts';
export { searchProductsInput, type SearchProductsInput } from './search-products.contract.ts';
export { setMinimumOrderInput, type SetMinimumOrderInput } from './set-minimum-order.contract.ts';
export { priceTiers, setPriceTiersInput, TIERS_MAXIMUM, type SetPriceTiersInput } from './set-price-tiers.contract.ts';
export { updateProductInput, type UpdateProductInput } from './update-product.contract.ts';
