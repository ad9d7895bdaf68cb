import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { staffRoleSchema } from './staff.contract.ts';

export const changeStaffRoleInput = z.strictObject({ userId: uuidSchema, role: staffRoleSchema });
export type ChangeStaffRoleInput = z.output<typeof changeStaffRoleInput>;

export const staffMemberInput = z.strictObject({ userId: uuidSchema });
export type StaffMemberInput = z.output<typeof staffMemberInput>;

/** The person as they are now. */
export const staffStandingOutput = z.object({ userId: uuidSchema, role: staffRoleSchema, status: z.enum(['active', 'disabled']) });
export type StaffStandingOutput = z.output<typeof staffStandingOutput>;
