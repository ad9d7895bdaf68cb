import { subscriptionQueue } from '@entrepot/events';

/** Apart from the use cases, so that whoever creates queues need not load the domain. */
export const issueLicensesQueue = subscriptionQueue('licensing.issue-licenses');
