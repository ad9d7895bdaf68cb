import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { queuesAcrossTenants } from './console.queries.ts';
import type { ListQueuesOutput } from './list-queues.contract.ts';

/** Every queue of the product and how it stands. */
export async function listQueues(staff: StaffReader, _actor: OperatorActor, _input: void): Promise<ListQueuesOutput> {
  return { at: staff.at.toISOString(), queues: await staff.all(queuesAcrossTenants(staff.at)) };
}
