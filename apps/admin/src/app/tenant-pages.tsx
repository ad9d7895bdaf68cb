import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { listSearch } from './list-search.ts';
import { inside } from './route-parents.tsx';

const parent = { getParentRoute: () => inside } as const;

/** Every page of a tenant's admin app; each is a chunk of its own, loaded when somebody goes there. */
export const tenantPages = [
  createRoute({ ...parent, path: '/', component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage') }),
  createRoute({
    ...parent,
    path: '/orders',
    validateSearch: listSearch('search', 'status', 'company'),
    component: lazyRouteComponent(() => import('../features/orders/list-orders/orders-page.tsx'), 'OrdersPage'),
  }),
  createRoute({
    ...parent,
    path: '/orders/$orderId',
    component: lazyRouteComponent(() => import('../features/orders/order/order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    ...parent,
    path: '/customers',
    validateSearch: listSearch('search', 'new'),
    component: lazyRouteComponent(() => import('../features/customers/list-customers/customers-page.tsx'), 'CustomersPage'),
  }),
  createRoute({
    ...parent,
    path: '/customers/$companyId',
    component: lazyRouteComponent(() => import('../features/customers/company/company-page.tsx'), 'CompanyPage'),
  }),
  createRoute({
    ...parent,
    path: '/catalog',
    validateSearch: listSearch('search', 'status', 'kind'),
    component: lazyRouteComponent(() => import('../features/catalog/list-products/products-page.tsx'), 'ProductsPage'),
  }),
  createRoute({
    ...parent,
    path: '/catalog/new',
    component: lazyRouteComponent(() => import('../features/catalog/new-product/new-product-page.tsx'), 'NewProductPage'),
  }),
  createRoute({
    ...parent,
    path: '/catalog/$productId',
    validateSearch: listSearch('tab'),
    component: lazyRouteComponent(() => import('../features/catalog/product/product-page.tsx'), 'ProductPage'),
  }),
  createRoute({
    ...parent,
    path: '/inventory',
    validateSearch: listSearch('low'),
    component: lazyRouteComponent(() => import('../features/inventory/list-stock/stock-page.tsx'), 'StockPage'),
  }),
  createRoute({
    ...parent,
    path: '/licenses',
    validateSearch: listSearch('search', 'status', 'company', 'order'),
    component: lazyRouteComponent(() => import('../features/licensing/list-licenses/licenses-page.tsx'), 'LicensesPage'),
  }),
  createRoute({
    ...parent,
    path: '/licenses/$licenseId',
    component: lazyRouteComponent(() => import('../features/licensing/license/license-page.tsx'), 'LicensePage'),
  }),
  createRoute({
    ...parent,
    path: '/invoices',
    validateSearch: listSearch('status', 'company'),
    component: lazyRouteComponent(() => import('../features/billing/list-invoices/invoices-page.tsx'), 'InvoicesPage'),
  }),
  createRoute({
    ...parent,
    path: '/emails',
    validateSearch: listSearch('search', 'state'),
    component: lazyRouteComponent(() => import('../features/messaging/list-emails/emails-page.tsx'), 'EmailsPage'),
  }),
  createRoute({
    ...parent,
    path: '/audit',
    validateSearch: listSearch('tab', 'action', 'type', 'objectType', 'objectId', 'actorId', 'from', 'to'),
    component: lazyRouteComponent(() => import('../features/audit/search/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...parent,
    path: '/settings',
    component: lazyRouteComponent(() => import('../features/tenancy/settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    ...parent,
    path: '/sessions',
    component: lazyRouteComponent(() => import('../features/identity/sessions/sessions-page.tsx'), 'SessionsPage'),
  }),
  createRoute({ ...parent, path: '$', component: NotFoundPage }),
] as const;
