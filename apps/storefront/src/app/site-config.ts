import { switchTracing } from '@entrepot/rpc/client';

/** What the server says about this site; nothing of it is baked in at build time. */
export interface SiteConfig {
  readonly name: string;
  readonly slug: string;
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly accentColor?: string;
  /** Whether calls should say which trace they begin. */
  readonly tracing?: boolean;
}

// By hand and not by a schema: a schema library would be a tenth of the first load.
function isSiteConfig(value: unknown): value is SiteConfig {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  const texts = ['name', 'slug', 'locale', 'currency', 'timeZone'].every((field) => typeof fields.get(field) === 'string');
  return texts && ['string', 'undefined'].includes(typeof fields.get('accentColor'));
}

/** Why there is no site, in words for its visitor. */
export class SiteFailure extends Error {}

/**
 * Asks the server whose site this is.
 *
 * @param base path under which the app lives, with its closing slash
 * @throws SiteFailure when there is no such site; TypeError without an answer
 */
export async function loadSiteConfig(base: string): Promise<SiteConfig> {
  const answer = await fetch(`${base}config.json`, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new SiteFailure(answer.status === 404 ? 'There is no site at this address.' : 'The server did not answer.');
  const config: unknown = await answer.json();
  if (!isSiteConfig(config)) throw new SiteFailure('The server answered with something else than this site.');
  switchTracing(config.tracing === true);
  return config;
}
