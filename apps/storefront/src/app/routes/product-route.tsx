import { getRouteApi } from '@tanstack/react-router';
import { ProductPage } from '../../features/catalog/product-detail/product-page.tsx';

const route = getRouteApi('/products/$productId');

/** One product. */
export function ProductRoute() {
  const { productId } = route.useParams();
  return <ProductPage key={productId} productId={productId} />;
}
