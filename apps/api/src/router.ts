import { auditRouter, recordAll } from '@entrepot/audit';
import { billingRouter } from '@entrepot/billing';
import { catalogRouter } from '@entrepot/catalog';
import { customersRouter } from '@entrepot/customers';
import { eventsRouterWith } from '@entrepot/events';
import { identityRouter } from '@entrepot/identity';
import { inventoryRouter } from '@entrepot/inventory';
import { jobsRouterWith } from '@entrepot/jobs';
import { licensingRouter } from '@entrepot/licensing';
import { messagingRouter } from '@entrepot/messaging';
import { reportingRouter } from '@entrepot/reporting';
import { router } from '@entrepot/rpc';
import { salesRouter } from '@entrepot/sales';
import { tenancyRouter, tenantNamed } from '@entrepot/tenancy';
import { eventTypes } from './events/event-catalog.ts';

/** Every procedure of the product, each domain under its own name; both apps share it. */
export const appRouter = router({
  tenancy: tenancyRouter,
  identity: identityRouter,
  customers: customersRouter,
  catalog: catalogRouter,
  inventory: inventoryRouter,
  billing: billingRouter,
  sales: salesRouter,
  licensing: licensingRouter,
  messaging: messagingRouter,
  audit: auditRouter,
  events: eventsRouterWith({ tenantNamed, types: eventTypes }),
  jobs: jobsRouterWith(recordAll),
  reporting: reportingRouter,
});

export type AppRouter = typeof appRouter;
