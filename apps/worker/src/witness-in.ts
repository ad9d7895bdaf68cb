import type { TrailWitness } from '@entrepot/audit';
import type { Logger } from 'pino';

/** The log as a witness of the audit trail: a batch's hash in it proves later that the batch was there, and a broken trail is an error. */
export function witnessIn(log: Logger): TrailWitness {
  return {
    onSealed: ({ tenantId, batchNo, records, batchHash }) =>
      log.info({ tenantId, known: `${batchNo}:${batchHash.toString('hex')}`, records }, 'a batch of the audit trail was sealed'),
    onBroken: (tenantId, { findingCount, findings }) =>
      log.error({ tenantId, findingCount, findings: findings.slice(0, 10) },
        'the audit trail does not verify; npm run audit:verify names everything'),
  };
}
