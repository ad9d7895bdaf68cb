import { useEffect } from 'react';
import { useSite } from '../app/site.ts';

/** Names the page in the window, its history and its bookmarks. */
export function usePageTitle(title: string): void {
  const { site } = useSite();
  useEffect(() => {
    document.title = `${title} · ${site.name}`;
  }, [title, site.name]);
}
