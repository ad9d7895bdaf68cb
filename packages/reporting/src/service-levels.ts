import type { StaffReader } from '@entrepot/postgres';
import type { ProcessFigures } from '@entrepot/rpc';
import { evaluateServiceLevels } from './evaluate-service-levels.ts';
import type { ServiceLevelsOutput } from './service-levels.contract.ts';
import { mailLevelsAcrossTenants, queueLevelsAcrossTenants } from './service-levels.queries.ts';

/**
 * What operators are promised, and how well it is kept: answers from the process that is asked, queues and mail from the database.
 * @param process figures of the answering process; undefined when it does not count
 */
export async function serviceLevels(staff: StaffReader, process: ProcessFigures | undefined): Promise<ServiceLevelsOutput> {
  const queues = await staff.all(queueLevelsAcrossTenants());
  const mail = await staff.first(mailLevelsAcrossTenants());
  return {
    at: staff.at.toISOString(),
    countedSince: process?.since.toISOString() ?? null,
    levels: evaluateServiceLevels(process, {
      queues,
      oldestMailSeconds: mail?.oldest ?? undefined,
      oldestKeyMailSeconds: mail?.oldestKeys ?? undefined,
      slowestKeyMailSeconds: mail?.slowestKeys ?? undefined,
    }),
    queues,
  };
}
