import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../app/list-search.ts';
import { platform } from '../app/route-parents.tsx';

const parent = { getParentRoute: () => platform } as const;

/** Every page of the console; each is a chunk of its own, loaded when somebody goes there. */
export const consolePages = [
  createRoute({
    ...parent,
    path: '/overview',
    validateSearch: listSearch('from', 'to', 'currency'),
    component: lazyRouteComponent(() => import('./reporting/overview/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    ...parent,
    path: '/tenants',
    validateSearch: listSearch('search', 'status', 'plan'),
    component: lazyRouteComponent(() => import('./tenancy/list-tenants/tenants-page.tsx'), 'TenantsPage'),
  }),
  createRoute({
    ...parent,
    path: '/tenants/new',
    component: lazyRouteComponent(() => import('./tenancy/create-tenant/create-tenant-page.tsx'), 'CreateTenantPage'),
  }),
  createRoute({
    ...parent,
    path: '/tenants/$tenantId',
    validateSearch: listSearch('tab', 'from', 'to'),
    component: lazyRouteComponent(() => import('./tenancy/tenant/tenant-page.tsx'), 'TenantPage'),
  }),
  createRoute({
    ...parent,
    path: '/find-people',
    validateSearch: listSearch('search'),
    component: lazyRouteComponent(() => import('./identity/find-people/find-people-page.tsx'), 'FindPeoplePage'),
  }),
  createRoute({
    ...parent,
    path: '/reports',
    validateSearch: listSearch('tab', 'from', 'to', 'by', 'currency', 'status', 'tenant'),
    component: lazyRouteComponent(() => import('./reporting/reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/orders',
    validateSearch: listSearch('tenant', 'from', 'to', 'country', 'kind', 'currency'),
    component: lazyRouteComponent(() => import('./reporting/orders/orders-page.tsx'), 'OrdersPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/exports',
    component: lazyRouteComponent(() => import('./reporting/exports/exports-page.tsx'), 'ExportsPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/schedules',
    validateSearch: listSearch('new', 'by', 'currency', 'status', 'tenant'),
    component: lazyRouteComponent(() => import('./reporting/schedules/schedules-page.tsx'), 'SchedulesPage'),
  }),
  createRoute({
    ...parent,
    path: '/find-licenses',
    validateSearch: listSearch('search'),
    component: lazyRouteComponent(() => import('./licensing/find-licenses/find-licenses-page.tsx'), 'FindLicensesPage'),
  }),
  createRoute({
    ...parent,
    path: '/jobs',
    validateSearch: listSearch('tab', 'queue', 'tenant'),
    component: lazyRouteComponent(() => import('./jobs/jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    ...parent,
    path: '/service',
    component: lazyRouteComponent(() => import('./reporting/service-levels/service-levels-page.tsx'), 'ServiceLevelsPage'),
  }),
  createRoute({
    ...parent,
    path: '/trail',
    validateSearch: listSearch('search', 'action', 'tenant', 'from', 'to'),
    component: lazyRouteComponent(() => import('./audit/search-trail/trail-page.tsx'), 'TrailPage'),
  }),
  createRoute({
    ...parent,
    path: '/plans',
    component: lazyRouteComponent(() => import('./tenancy/plans/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    ...parent,
    path: '/staff',
    component: lazyRouteComponent(() => import('./identity/list-staff/staff-page.tsx'), 'StaffPage'),
  }),
  createRoute({
    ...parent,
    path: '/platform-settings',
    component: lazyRouteComponent(() => import('./tenancy/platform-settings/platform-settings-page.tsx'), 'PlatformSettingsPage'),
  }),
  createRoute({
    ...parent,
    path: '/staff-sessions',
    component: lazyRouteComponent(() => import('../features/identity/sessions/sessions-page.tsx'), 'SessionsPage'),
  }),
] as const;
