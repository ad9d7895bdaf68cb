export { checkOrigin } from './check-origin.ts';
export { command } from './command.ts';
export { acrossTenants } from './across-tenants.ts';
export type { Cookies, InspectionCookies, RpcContext } from './context.ts';
export { toTrpcError } from './errors.ts';
export { deleteOldAnswers } from './idempotency.queries.ts';
export { answerOnce, idempotentCommand } from './idempotent-command.ts';
export { PERMISSIONS, STAFF_PERMISSIONS, type Permission, type StaffPermission } from './permissions.ts';
export type {
  Audience, BuyerPrincipal, InspectorPrincipal, MemberPrincipal, PendingPrincipal, Principal, StaffPrincipal, VisitorPrincipal,
} from './principal.ts';
export type { ProcessFigures } from './process-figures.ts';
export { describeFailure, toProblem, type Failure, type Problem } from './problem.ts';
export { buyerProcedure, gateProcedure, memberProcedure, shopperProcedure, staffProcedure } from './procedures.ts';
export { reading } from './reading.ts';
export { router } from './trpc.ts';
export type { ProcedureCall, ProcedureOutcome, WatchProcedure } from './watch-procedure.ts';
