import type { KillingGround, Middle } from './killing-ground.ts';

/** What was laid down for a job, to be killed in its middle, and looked at afterwards. */
export interface LaidDown {
  readonly tenantId: string;
  /** What the superuser locks, so that the job waits in its middle. */
  readonly lock: { readonly sql: string; readonly values?: readonly unknown[] } | undefined;
  readonly middle: Middle;
  /** Nothing lost, nothing twice. */
  readonly afterwards: () => Promise<void>;
}

/** One job. */
export interface KilledJob {
  readonly queue: string;
  /** What distinguishes it from another of its queue. */
  readonly when: string;
  /** Its pauses between attempts are those of reports, which nobody waits for. */
  readonly unhurried?: true;
  /** Lays down work for the job. */
  readonly lay: (ground: KillingGround) => Promise<LaidDown>;
}
