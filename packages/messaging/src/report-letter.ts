import { z } from 'zod';

const cell = z.string().max(400);

/** What the e-mail with a report tells: figures as text, ready to be read. */
export const reportLetter = z.object({
  title: z.string().min(1).max(200),
  intro: z.string().max(500),
  sections: z.array(z.object({
    heading: z.string().max(200),
    columns: z.array(z.object({ name: cell, isNumber: z.boolean() })).min(1).max(20),
    rows: z.array(z.array(cell)).max(100),
    /** Below the table; empty: nothing. */
    note: z.string().max(300),
  })).max(20),
  /** The task whose file is attached. */
  fileOfTask: z.uuid().optional(),
});
export type ReportLetter = z.infer<typeof reportLetter>;
