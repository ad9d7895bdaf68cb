import { defineSchedule } from '@entrepot/jobs';

/** Apart from the use cases, so that whoever creates queues need not load the domain. */
export const releaseStaleCartsSchedule = defineSchedule('sales.release-stale-carts', {
  cron: '30 3 * * *', scope: 'each-tenant', title: 'Remove stale carts',
});
