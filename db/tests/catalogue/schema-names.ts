/** From left to right, as in the layout of the house. */
export const DOMAINS = [
  'tenancy', 'identity', 'documents', 'customers', 'catalog', 'inventory',
  'billing', 'sales', 'shipping', 'licensing', 'messaging', 'reporting',
];

/** Left of every domain, and knowing none. */
export const GROUND_FLOOR = ['audit', 'events', 'tasks', 'rpc'];
