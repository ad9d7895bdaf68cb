import { z } from 'zod';

export const findByEmailInput = z.strictObject({ email: z.email().max(254) });
export type FindByEmailInput = z.infer<typeof findByEmailInput>;
