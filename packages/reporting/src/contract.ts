export { type DashboardOutput } from './dashboard.contract.ts';
