/** The queue between the record of an event and its subscribers. */
export const RELAY = 'events.relay';
/** Tasks of this kind hand recorded events out again. */
export const REPLAY = 'events.replay';
