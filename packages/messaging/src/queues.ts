import { subscriptionQueue } from '@entrepot/events';
import { defineQueue } from '@entrepot/jobs';
import { z } from 'zod';

/** Apart from the use cases, so that whoever creates queues need not load the domain. */
export const mailLicenseKeysQueue = subscriptionQueue('messaging.mail-license-keys');

/** Licenses that have expired, and those that will. */
export const mailExpiredLicensesQueue = subscriptionQueue('messaging.mail-expired-licenses');
export const mailExpiringLicensesQueue = subscriptionQueue('messaging.mail-expiring-licenses');

/** Invitations to a team. */
export const mailInvitationQueue = subscriptionQueue('messaging.mail-invitation');

/**
 * One job per e-mail. Twelve retries, 5 s apart at first and a minute at last, bridge ten minutes without a mail server;
 * then the job lies with the dead letters and the e-mail is `failed`.
 */
export const sendEmailQueue = defineQueue('messaging.send-email', z.object({ emailId: z.uuid() }), {
  retryLimit: 12, retryDelay: 5, expireInSeconds: 120, perTenant: 2, concurrency: 4,
});
