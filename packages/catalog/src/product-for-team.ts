import { moneyOf } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { ProductForTeamInput, ProductForTeamOutput } from './product-for-team.contract.ts';
import { productKind, productStatus } from './product.contract.ts';
import { productNotFound } from './refusals.ts';
import { allPricesOf, teamProductById } from './team-products.queries.ts';
import { tenantCurrency } from './tenant-currency.queries.ts';

/**
 * A product with its cost, its version and its prices in every list.
 *
 * @throws Refusal `product.not-found`
 */
export async function productForTeam(reader: Reader, actor: MemberActor, input: ProductForTeamInput): Promise<ProductForTeamOutput> {
  const [product, prices, tenant] = await Promise.all([
    reader.first(teamProductById(reader.tenantId, input.productId, actor.inspecting === undefined)),
    reader.all(allPricesOf(reader.tenantId, input.productId)),
    reader.first(tenantCurrency(reader.tenantId)),
  ]);
  if (product === undefined || tenant === undefined) throw productNotFound();
  const priceLists: ProductForTeamOutput['priceLists'] = [];
  for (const { priceListId, name, isDefault, currency, minimumQuantity, priceMinor } of prices) {
    if (priceLists.at(-1)?.priceListId !== priceListId) priceLists.push({ priceListId, name, isDefault, tiers: [] });
    priceLists.at(-1)?.tiers.push({ minimumQuantity, price: moneyOf(priceMinor, currency) });
  }
  const { costMinor, ...fields } = product;
  return {
    ...fields,
    kind: productKind.parse(product.kind),
    status: productStatus.parse(product.status),
    cost: costMinor === null ? null : moneyOf(costMinor, tenant.currency),
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
    currency: tenant.currency,
    priceLists,
  };
}
