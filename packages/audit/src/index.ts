export { auditRecord, auditRecordWhen, type AuditEntry } from './records.queries.ts';
export { record } from './record.ts';
export { auditRouter } from './router.ts';
export { searchAudit } from './search-audit.ts';
export { timelineOf } from './timeline-of.ts';
