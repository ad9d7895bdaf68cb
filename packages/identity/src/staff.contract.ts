import { z } from 'zod';

/** The roles of the platform's own staff. */
export const staffRoleSchema = z.enum(['platform-administrator', 'platform-operator', 'platform-support', 'platform-analyst']);
export type StaffRole = z.output<typeof staffRoleSchema>;
