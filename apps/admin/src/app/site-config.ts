import { switchTracing } from '@entrepot/rpc/client';
import { z } from 'zod';

const siteConfigSchema = z.looseObject({
  name: z.string(),
  slug: z.string(),
  locale: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  accentColor: z.string().optional(),
  /** The console of the platform's own staff. */
  platform: z.boolean().optional(),
  /** What the platform tells every admin app; empty for nothing. */
  announcement: z.string().optional(),
  /** Whom to ask at the platform. */
  supportEmail: z.string().optional(),
  tracing: z.boolean().optional(),
});

/** What the server says about this site; nothing of it is baked in at build time. */
export type SiteConfig = z.infer<typeof siteConfigSchema>;

/**
 * Asks the server whose site this is.
 *
 * @param base path under which the app lives, with its closing slash
 * @throws when there is no such site, or no answer
 */
export async function loadSiteConfig(base: string): Promise<SiteConfig> {
  const answer = await fetch(`${base}config.json`, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new SiteUnavailable(answer.status, answer.headers.get('x-request-id') ?? undefined);
  const config = siteConfigSchema.parse(await answer.json());
  switchTracing(config.tracing === true);
  return config;
}

/** There is no site here, or it did not answer. */
export class SiteUnavailable extends Error {
  readonly status: number;
  readonly requestId: string | undefined;

  constructor(status: number, requestId: string | undefined) {
    super(status === 404 ? 'There is no site at this address. Check the spelling.' : 'The server did not answer. Try again in a moment.');
    this.status = status;
    this.requestId = requestId;
  }
}
