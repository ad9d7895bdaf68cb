import { z } from 'zod';

export const stepUpOutput = z.object({ steppedUp: z.literal(true) });
export type StepUpOutput = z.output<typeof stepUpOutput>;
