/** What the answering process has counted since it began. Undefined: nothing of the kind has happened yet. */
export interface ProcessFigures {
  readonly since: Date;
  /** Answered, of tRPC, `/v1` and the apps; health checks are none. */
  readonly requests: number;
  /** With a status of 500 or above. */
  readonly failed: number;
  /** Of tRPC and `/v1`. */
  readonly p95Seconds: number | undefined;
  readonly p99Seconds: number | undefined;
  /** 95th percentile of the dashboards' procedures. */
  readonly dashboardSeconds: number | undefined;
  /** Transactions that found no connection in time. */
  readonly exhausted: number;
}
