export { replayEventsInput, replayEventsOutput, type ReplayEventsInput, type ReplayEventsOutput } from './replay-events.contract.ts';
export {
  replaysAcrossTenantsInput, replaysAcrossTenantsOutput, type ReplaysAcrossTenantsInput, type ReplaysAcrossTenantsOutput,
} from './replays-across-tenants.contract.ts';
export { searchEventsInput, searchEventsOutput, type RecordedEvent, type SearchEventsInput, type SearchEventsOutput } from './search-events.contract.ts';
