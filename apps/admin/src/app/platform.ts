import { basePath } from './address.ts';

/** Whether this is the console of the platform's own staff and not the admin app of a tenant. */
export const isPlatform: boolean = basePath === '/platform';
