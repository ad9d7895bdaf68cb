import { line } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** Settings of the platform that staff change while it runs. */
export const platformSettingsSchema = z.strictObject({
  /** Who gets the nightly report; nobody: every active administrator. */
  nightlyReportRecipients: z.array(z.email().max(254)).max(20),
  /** Shown where somebody needs help from the platform. */
  supportEmail: z.union([z.literal(''), z.email().max(254)]),
  /** Shown above every admin app; empty shows nothing. */
  announcement: line(300, 0),
});
export type PlatformSettings = z.output<typeof platformSettingsSchema>;
