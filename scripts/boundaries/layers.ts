/** Domains from left to right: each may import and read those to its left, through their public files. */
export const DOMAINS = [
  'tenancy', 'identity', 'documents', 'customers', 'catalog', 'inventory', 'billing', 'sales', 'shipping', 'licensing', 'messaging', 'reporting',
] as const;

/** The ground floor knows no domain. */
export const GROUND = ['kernel', 'postgres', 'rpc', 'events', 'jobs', 'audit', 'telemetry', 'ui'] as const;

/** Schemas of the ground floor: whoever owns the package writes them. */
export const GROUND_SCHEMAS: Readonly<Record<string, readonly string[]>> = {
  rpc: ['rpc'], events: ['events'], jobs: ['jobs', 'tasks'], audit: ['audit'],
};
