import type { Outputs } from '../../../app/trpc.ts';
import { ObjectTimeline } from '../../audit/object-timeline.tsx';
import { StockOfProduct } from '../../inventory/stock-of-product/stock-of-product.tsx';
import { PolicyOfProduct } from '../../licensing/policy/policy-of-product.tsx';
import { PricesTab } from '../prices/prices-tab.tsx';
import { EditProduct } from './edit-product.tsx';

/** One side of a product at a time. */
export function ProductTab({ tab, product }: { readonly tab: string; readonly product: Outputs['catalog']['productForTeam'] }) {
  const { productId } = product;
  switch (tab) {
    case 'prices':
      return <PricesTab product={product} />;
    case 'stock':
      return <StockOfProduct productId={productId} />;
    case 'policy':
      return <PolicyOfProduct productId={productId} />;
    case 'history':
      return <ObjectTimeline objectType="product" objectId={productId} />;
    default:
      return <EditProduct product={product} />;
  }
}
