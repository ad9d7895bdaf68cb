import type { DatabaseUrls } from '@entrepot/db/prepare';
import type { Measured } from './compare.ts';
import type { ManyTenants } from './many-tenants.ts';

/** What every case starts from: one private, durable server. */
export interface BenchGround {
  readonly urls: DatabaseUrls;
  readonly tenants: ManyTenants;
  /** Another, empty database on the same server, for a case whose rows would change what others measure. */
  readonly emptyDatabase: () => Promise<DatabaseUrls>;
}

/** What a case says: ratios for the table, and sentences about what the sides contain. */
export interface BenchReport {
  readonly measured: readonly Measured[];
  readonly notes: readonly string[];
  /** Aims missed that are not ratios. */
  readonly missed?: number;
}

export type BenchCase = (ground: BenchGround) => Promise<BenchReport>;
