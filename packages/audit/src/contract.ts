export { auditRecordOutput, searchAuditInput, searchAuditOutput, type AuditRecord, type SearchAuditInput, type SearchAuditOutput } from './search-audit.contract.ts';
export { timelineInput, timelineOutput, type Timeline } from './timeline-of.contract.ts';
