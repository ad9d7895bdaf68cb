import { acrossTenants, memberProcedure, reading, router, staffProcedure } from '@entrepot/rpc';
import { searchAuditInput, searchAuditOutput } from './search-audit.contract.ts';
import { searchAudit } from './search-audit.ts';
import { searchAuditAcrossTenantsInput, searchAuditAcrossTenantsOutput } from './search-audit-across-tenants.contract.ts';
import { searchAuditAcrossTenants } from './search-audit-across-tenants.ts';
import { searchLook, trailsLook } from './staff-looks.ts';
import { timelineInput, timelineOutput } from './timeline-of.contract.ts';
import { timelineOf } from './timeline-of.ts';
import { trailStatusOutput } from './trail-status.contract.ts';
import { trailStatus } from './trail-status.ts';
import { trailStatusAcrossTenantsInput, trailStatusAcrossTenantsOutput } from './trail-status-across-tenants.contract.ts';
import { trailStatusAcrossTenants } from './trail-status-across-tenants.ts';

export const auditRouter = router({
  searchAudit: memberProcedure('audit.read').input(searchAuditInput).output(searchAuditOutput).query(reading(searchAudit)),
  timelineOf: memberProcedure('audit.read').input(timelineInput).output(timelineOutput).query(reading(timelineOf)),
  trailStatus: memberProcedure('audit.read').output(trailStatusOutput).query(reading(trailStatus)),
  searchAuditAcrossTenants: staffProcedure('audit.search').input(searchAuditAcrossTenantsInput).output(searchAuditAcrossTenantsOutput)
    .query(acrossTenants(searchLook, searchAuditAcrossTenants)),
  trailStatusAcrossTenants: staffProcedure('audit.search').input(trailStatusAcrossTenantsInput).output(trailStatusAcrossTenantsOutput)
    .query(acrossTenants(trailsLook, trailStatusAcrossTenants)),
});
