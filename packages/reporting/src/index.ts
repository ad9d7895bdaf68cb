export { reportingSubscriptions } from './count-facts.ts';
export { countUsage, type UsageCount } from './count-usage.ts';
export { dashboard } from './dashboard.ts';
export { exportFile } from './export-file.ts';
export { reportingHandlers } from './jobs.ts';
export { checkSummaries, recountSummaries } from './refresh-summaries.ts';
export type { DriftedRow } from './refresh-summaries.queries.ts';
export { reportingRouter } from './router.ts';
