import { auditHandlers, type TrailWitness } from '@entrepot/audit';
import { relayHandler, replayHandler } from '@entrepot/events';
import { identityHandlers } from '@entrepot/identity';
import { inventoryHandlers } from '@entrepot/inventory';
import type { Handler } from '@entrepot/jobs';
import { licensingHandlers } from '@entrepot/licensing';
import { sendEmailHandler, type Mailer, type Stationery } from '@entrepot/messaging';
import type { StaffDoor } from '@entrepot/postgres';
import { reportingHandlers } from '@entrepot/reporting';
import { salesHandlers } from '@entrepot/sales';
import { subscriptionsWith } from './subscriptions.ts';

/** What some jobs need besides their transaction. */
export interface JobTools {
  /** The way past row security, for platform reports; undefined without DATABASE_STAFF_URL. */
  readonly staffDoor: StaffDoor | undefined;
  /** Hears what was sealed and what does not verify. */
  readonly trailWitness?: TrailWitness;
}

/** Everything the worker does, one handler for each of the queues. */
export function handlersWith(mailer: Mailer, stationery: Stationery, tools: JobTools): Handler[] {
  const subscriptions = subscriptionsWith(stationery.secrets);
  return [
    relayHandler(subscriptions),
    replayHandler(subscriptions),
    // One handler may answer several kinds of facts.
    ...new Set(subscriptions.map(({ handler }) => handler)),
    sendEmailHandler(mailer, stationery),
    ...identityHandlers(),
    ...inventoryHandlers(),
    ...salesHandlers(),
    ...licensingHandlers(),
    ...auditHandlers(stationery.secrets, tools.trailWitness),
    ...reportingHandlers(tools.staffDoor),
  ];
}
