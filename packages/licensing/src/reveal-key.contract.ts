import { z } from 'zod';

export const revealKeyOutput = z.strictObject({ key: z.string() });
export type RevealKeyOutput = z.infer<typeof revealKeyOutput>;
