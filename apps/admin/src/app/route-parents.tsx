import { createRootRoute, createRoute, notFound, Outlet, redirect } from '@tanstack/react-router';
import { StaffSignedIn } from '../platform/shell/staff-signed-in.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { SignedIn } from '../shell/signed-in.tsx';
import { isPlatform } from './platform.ts';

export const root = createRootRoute({ component: Outlet });

/** Above every page of a tenant's admin app. At the platform's address its pages are not there, and its beginning is the console's. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: isPlatform ? Outlet : SignedIn,
  notFoundComponent: () => <NotFoundPage />,
  beforeLoad: ({ location }) => {
    if (!isPlatform) return;
    if (location.pathname === '/') throw redirect({ to: '/overview', replace: true });
    throw notFound();
  },
});

/** Above every page of the console of the platform's staff. */
export const platform = createRoute({
  getParentRoute: () => root,
  id: 'platform',
  component: isPlatform ? StaffSignedIn : Outlet,
  notFoundComponent: () => <NotFoundPage />,
  beforeLoad: () => {
    if (!isPlatform) throw notFound();
  },
});
