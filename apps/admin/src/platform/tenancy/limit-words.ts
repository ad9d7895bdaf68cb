import type { PlanLimit } from '@entrepot/tenancy/contract';

/** What people call a limit of a plan. */
export const limitNames: Readonly<Record<PlanLimit, string>> = {
  members: 'People in the team',
  products: 'Products',
  ordersPerMonth: 'Orders a month',
  licenses: 'Licenses',
  validationsPerMonth: 'License checks a month',
};
