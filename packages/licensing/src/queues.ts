import { subscriptionQueue } from '@entrepot/events';
import { defineSchedule } from '@entrepot/jobs';

/** Apart from the use cases, so that whoever creates queues need not load the domain. */
export const issueLicensesQueue = subscriptionQueue('licensing.issue-licenses');

/** Every quarter of an hour: what expired is noted, told, and revoked where its policy says so. */
export const expireLicensesSchedule = defineSchedule('licensing.expire-licenses', {
  cron: '*/15 * * * *', scope: 'each-tenant', title: 'Expire licenses', settings: { expireInSeconds: 300 },
});

/** Every morning: holders hear of what expires within 30, 7 and 1 days. */
export const remindBeforeExpirySchedule = defineSchedule('licensing.remind-before-expiry', {
  cron: '10 6 * * *', scope: 'each-tenant', title: 'Remind before expiry', settings: { expireInSeconds: 300 },
});
