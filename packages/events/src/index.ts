export { defineEvent, type EventType } from './event-type.ts';
export { eventRecord, eventRecordWhen, takenOver, undelivered } from './events.queries.ts';
export { recordEvent } from './record-event.ts';
export { recordEvents } from './record-events.ts';
export { relayHandler, relayQueue } from './relay.ts';
export { reactTo, subscribeToSeveral, type Reaction } from './subscribe-to-several.ts';
export { subscribe, subscriptionQueue, type DeliveredEvent, type Subscription } from './subscription.ts';
