import { acrossTenants, memberProcedure, reading, router, staffProcedure } from '@entrepot/rpc';
import { replayEventsInput, replayEventsOutput } from './replay-events.contract.ts';
import { replayEvents, type ReplayPorts } from './replay-events.ts';
import { replaysAcrossTenantsInput, replaysAcrossTenantsOutput } from './replays-across-tenants.contract.ts';
import { replaysAcrossTenants } from './replays-across-tenants.ts';
import { searchEventsInput, searchEventsOutput } from './search-events.contract.ts';
import { searchEvents } from './search-events.ts';

/** What teams read of their events, and staff do with them. @param ports who knows tenants and the published catalog */
export function eventsRouterWith(ports: ReplayPorts) {
  return router({
    searchEvents: memberProcedure('audit.read').input(searchEventsInput).output(searchEventsOutput).query(reading(searchEvents)),
    replayEvents: staffProcedure('job.retry').input(replayEventsInput).output(replayEventsOutput)
      .mutation(({ ctx, input }) => replayEvents(ctx, ports, input)),
    replaysAcrossTenants: staffProcedure('job.read').input(replaysAcrossTenantsInput).output(replaysAcrossTenantsOutput)
      .query(acrossTenants(({ tenantId }) => ({ action: 'job.read', objectType: 'replay', detail: { tenantId } }), replaysAcrossTenants)),
  });
}
