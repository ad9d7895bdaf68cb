import { Refusal } from '@entrepot/kernel';

/** Another tenant's product and one that never was look the same. */
export const productNotFound = (): Refusal =>
  new Refusal('not-found', 'product.not-found', 'There is no such product. It may have been removed; look for it in the catalog.');

/** SKUs are unique within a tenant; case counts. */
export const skuTaken = (sku: string): Refusal =>
  new Refusal('conflict', 'product.sku-taken',
    `Another product has the SKU ${sku} already. Choose another SKU, or edit that product.`, { sku });

/** Another tenant's list and one that never was look the same. */
export const priceListNotFound = (): Refusal =>
  new Refusal('not-found', 'price-list.not-found', 'There is no such price list. Choose one from the list.');

/** Somebody else saved in between. */
export const versionConflict = (): Refusal =>
  new Refusal('conflict', 'product.version-conflict',
    'Somebody else changed this product meanwhile. Reload it and make your change again.');
