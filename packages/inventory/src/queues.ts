import { defineSchedule } from '@entrepot/jobs';

/** Apart from the use cases, so that whoever creates queues need not load the domain. */
export const releaseStaleReservationsSchedule = defineSchedule('inventory.release-stale-reservations', {
  cron: '*/5 * * * *', scope: 'each-tenant', title: 'Release stale reservations',
});
