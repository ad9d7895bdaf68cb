import { getRouteApi } from '@tanstack/react-router';
import { CatalogPage } from '../../features/catalog/list-products/catalog-page.tsx';

const route = getRouteApi('/');

/** The catalog as its address says. */
export function CatalogRoute() {
  return <CatalogPage search={route.useSearch()} />;
}
