export { dashboard } from './dashboard.ts';
export { reportingRouter } from './router.ts';
