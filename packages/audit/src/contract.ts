export { auditRecordOutput, searchAuditInput, searchAuditOutput, type AuditRecord, type SearchAuditInput, type SearchAuditOutput } from './search-audit.contract.ts';
export {
  searchAuditAcrossTenantsInput, searchAuditAcrossTenantsOutput, type SearchAuditAcrossTenantsInput, type SearchAuditAcrossTenantsOutput,
} from './search-audit-across-tenants.contract.ts';
export { timelineInput, timelineOutput, type Timeline } from './timeline-of.contract.ts';
export { findingKinds, trailFinding, type TrailFinding } from './trail-finding.contract.ts';
export { trailStatusOutput, type TrailStatus } from './trail-status.contract.ts';
export {
  trailStatusAcrossTenantsInput, trailStatusAcrossTenantsOutput, type TrailStatusAcrossTenantsInput, type TrailStatusAcrossTenantsOutput,
} from './trail-status-across-tenants.contract.ts';
