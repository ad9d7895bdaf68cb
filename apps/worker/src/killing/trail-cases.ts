import { expect } from 'vitest';
import type { KilledJob } from './killed-job.ts';
import { countOf, layLicenses } from './lay-licenses.ts';

export const sealTrail: KilledJob = {
  queue: 'audit.seal-trail',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await layLicenses(ground, 1);
    return {
      tenantId,
      lock: { sql: 'lock table audit.seals in share mode' },
      middle: { table: 'audit.seals', waitsFor: 'audit.seals' },
      afterwards: async () => {
        const [sealed] = await ground.superuser<{ records: number }>('select sum(record_count)::int as records from audit.seals where tenant_id = $1', [tenantId]);
        // Other jobs may have recorded something since; nothing is sealed twice.
        expect(sealed?.records).toBeGreaterThanOrEqual(await countOf(ground, "audit.records where tenant_id = $1 and action = 'license.issue'", [tenantId]));
        expect(sealed?.records).toBeLessThanOrEqual(await countOf(ground, 'audit.records where tenant_id = $1', [tenantId]));
      },
    };
  },
};

export const verifyTrail: KilledJob = {
  queue: 'audit.verify-trail',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await layLicenses(ground, 1);
    return {
      tenantId,
      lock: { sql: 'lock table audit.verifications in share mode' },
      middle: { table: 'audit.verifications', waitsFor: 'audit.verifications' },
      afterwards: async () => {
        expect(await countOf(ground, "audit.verifications where tenant_id = $1 and state = 'sound'", [tenantId])).toBeGreaterThan(0);
        expect(await countOf(ground, "audit.verifications where tenant_id = $1 and state <> 'sound'", [tenantId])).toBe(0);
      },
    };
  },
};

export const refreshSummaries: KilledJob = {
  queue: 'reporting.refresh-summaries',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await layLicenses(ground, 2);
    return {
      tenantId,
      // What it mended it records last.
      lock: { sql: 'lock table audit.records in share mode' },
      middle: { table: 'reporting.daily_licenses', waitsFor: 'audit.records' },
      afterwards: async () => {
        expect(await countOf(ground, "audit.records where tenant_id = $1 and action = 'summary.mend'", [tenantId])).toBe(1);
        expect(await countOf(ground, 'reporting.daily_licenses where tenant_id = $1', [tenantId])).toBe(1);
      },
    };
  },
};
