import { createContext, type ReactNode, useContext } from 'react';
import type { SiteConfig } from './site-config.ts';

const SiteContext = createContext<SiteConfig | undefined>(undefined);

/** Hands the site's own facts to every page. */
export function SiteProvider({ site, children }: { readonly site: SiteConfig; readonly children: ReactNode }) {
  return <SiteContext value={site}>{children}</SiteContext>;
}

/**
 * Whose shop this is.
 * @throws Error outside of a SiteProvider
 */
export function useSite(): SiteConfig {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite() needs a SiteProvider around it.');
  return site;
}
