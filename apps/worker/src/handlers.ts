import { relayHandler } from '@entrepot/events';
import type { Handler } from '@entrepot/jobs';
import { sendEmailHandler, type Mailer, type Stationery } from '@entrepot/messaging';
import { subscriptionsWith } from './subscriptions.ts';

/** Everything the worker does, one handler for each of the queues. */
export function handlersWith(mailer: Mailer, stationery: Stationery): Handler[] {
  const subscriptions = subscriptionsWith(stationery.secrets);
  return [
    relayHandler(subscriptions),
    ...subscriptions.map(({ handler }) => handler),
    sendEmailHandler(mailer, stationery),
  ];
}
