import { defineSchedule } from '@entrepot/jobs';

/** Apart from the use cases, so that whoever creates queues need not load the domain. */
export const purgeUsedTokensSchedule = defineSchedule('identity.purge-used-tokens', {
  cron: '25 * * * *', scope: 'everywhere', title: 'Purge ended sessions and tokens',
});
