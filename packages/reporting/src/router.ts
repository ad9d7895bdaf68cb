import { memberProcedure, reading, router } from '@entrepot/rpc';
import { dashboardInput, dashboardOutput } from './dashboard.contract.ts';
import { dashboard } from './dashboard.ts';

export const reportingRouter = router({
  dashboard: memberProcedure('dashboard.read').input(dashboardInput).output(dashboardOutput).query(reading(dashboard)),
});
