/** The queue between the record of an event and its subscribers. */
export const RELAY = 'events.relay';
