import { defineSchedule } from '@entrepot/jobs';

/** Every five minutes: what was recorded below the oldest running transaction goes into signed batches. */
export const sealTrailSchedule = defineSchedule('audit.seal-trail', {
  cron: '*/5 * * * *', scope: 'everywhere', title: 'Seal the audit trail', settings: { expireInSeconds: 300, perTenant: 1 },
});

/** Every night: all batches are walked and held against the records. */
export const verifyTrailSchedule = defineSchedule('audit.verify-trail', {
  cron: '20 2 * * *', scope: 'everywhere', title: 'Verify the audit trail', settings: { expireInSeconds: 3600, perTenant: 1, concurrency: 2 },
});
