export { defineEvent, type EventType } from './event-type.ts';
export { eventRecord, eventRecordWhen } from './events.queries.ts';
export { recordEvent } from './record-event.ts';
export { relayHandler, relayQueue } from './relay.ts';
export { subscribe, subscriptionQueue, type DeliveredEvent, type Subscription } from './subscription.ts';
