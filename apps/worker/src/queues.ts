import { relayQueue } from '@entrepot/events';
import { registryOf } from '@entrepot/jobs';
import { issueLicensesQueue } from '@entrepot/licensing/queues';
import { mailLicenseKeysQueue, sendEmailQueue } from '@entrepot/messaging/queues';

/** Every queue of the product: the migrator and the testbed create them, the worker works them. */
export const queues: ReturnType<typeof registryOf> = registryOf([relayQueue, issueLicensesQueue, mailLicenseKeysQueue, sendEmailQueue]);
