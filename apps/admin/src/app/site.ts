import { createContext, useContext } from 'react';
import type { SiteConfig } from './site-config.ts';

interface Site {
  readonly site: SiteConfig;
  readonly change: (changes: Partial<SiteConfig>) => void;
}

export const SiteContext = createContext<Site | undefined>(undefined);

/** Whose admin app this is, and how to show a changed setting at once. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('no site above this component');
  return site;
}
