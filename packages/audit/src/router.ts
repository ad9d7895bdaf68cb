import { memberProcedure, reading, router } from '@entrepot/rpc';
import { searchAuditInput, searchAuditOutput } from './search-audit.contract.ts';
import { searchAudit } from './search-audit.ts';
import { timelineInput, timelineOutput } from './timeline-of.contract.ts';
import { timelineOf } from './timeline-of.ts';

export const auditRouter = router({
  searchAudit: memberProcedure('audit.read').input(searchAuditInput).output(searchAuditOutput).query(reading(searchAudit)),
  timelineOf: memberProcedure('audit.read').input(timelineInput).output(timelineOutput).query(reading(timelineOf)),
});
