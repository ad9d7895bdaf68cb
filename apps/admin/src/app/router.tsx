import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { consolePages } from '../platform/console-pages.tsx';
import { CrashPage } from '../shell/crash-page.tsx';
import { basePath, parseQuery, stringifyQuery } from './address.ts';
import { inside, platform, root } from './route-parents.tsx';
import { tenantPages } from './tenant-pages.tsx';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of this app: an address elsewhere must not be where a sign-in leads.
  validateSearch: ({ to }): { to?: string } => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {}),
  component: lazyRouteComponent(() => import('../features/identity/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: '/accept-invitation',
  component: lazyRouteComponent(() => import('../platform/identity/accept-invitation/accept-invitation-page.tsx'), 'AcceptInvitationPage'),
});

/** Both apps of the admin host: a tenant's, and the console of the platform's staff. The address decides which pages are there. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, acceptInvitation, inside.addChildren(tenantPages), platform.addChildren(consolePages)]),
  basepath: basePath,
  parseSearch: parseQuery,
  stringifySearch: stringifyQuery,
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
