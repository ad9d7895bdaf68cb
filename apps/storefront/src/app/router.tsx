import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CrashPage } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { afterOf, catalogSearchOf, nextOf, writeSearch } from './search-params.ts';
import { ShopFrame } from './shop-frame.tsx';

const root = createRootRoute({ component: ShopFrame, notFoundComponent: NotFoundPage });
const at = () => root;

const catalog = createRoute({
  getParentRoute: at,
  path: '/',
  validateSearch: catalogSearchOf,
  component: lazyRouteComponent(() => import('./routes/catalog-route.tsx'), 'CatalogRoute'),
});
const product = createRoute({
  getParentRoute: at,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./routes/product-route.tsx'), 'ProductRoute'),
});
const cart = createRoute({
  getParentRoute: at,
  path: '/cart',
  component: lazyRouteComponent(() => import('../features/sales/view-cart/cart-page.tsx'), 'CartPage'),
});
const quickOrder = createRoute({
  getParentRoute: at,
  path: '/quick-order',
  component: lazyRouteComponent(() => import('../features/sales/quick-order/quick-order-page.tsx'), 'QuickOrderPage'),
});
const checkout = createRoute({
  getParentRoute: at,
  path: '/checkout',
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'CheckoutRoute'),
});
const orders = createRoute({
  getParentRoute: at,
  path: '/orders',
  validateSearch: afterOf,
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'OrdersRoute'),
});
const order = createRoute({
  getParentRoute: at,
  path: '/orders/$orderId',
  validateSearch: (search: Record<string, unknown>) => (search['placed'] === 'true' ? { placed: 'true' } : {}),
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'OrderRoute'),
});
const licenses = createRoute({
  getParentRoute: at,
  path: '/licenses',
  validateSearch: afterOf,
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'LicensesRoute'),
});
const license = createRoute({
  getParentRoute: at,
  path: '/licenses/$licenseId',
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'LicenseRoute'),
});
const invoices = createRoute({
  getParentRoute: at,
  path: '/invoices',
  validateSearch: afterOf,
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'InvoicesRoute'),
});
const account = createRoute({
  getParentRoute: at,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/buyer-routes.tsx'), 'AccountRoute'),
});
const signIn = createRoute({
  getParentRoute: at,
  path: '/sign-in',
  validateSearch: nextOf,
  component: lazyRouteComponent(() => import('./routes/sign-in-route.tsx'), 'SignInRoute'),
});

/** Every page of the shop. Filters, searches and cursors live in the address; pages are loaded when they are opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    catalog,
    product,
    cart,
    quickOrder,
    checkout,
    orders,
    order,
    licenses,
    license,
    invoices,
    account,
    signIn,
  ]),
  // Plain `?q=120`: the router's own writing puts JSON into addresses.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: writeSearch,
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
