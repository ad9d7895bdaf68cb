import { useEffect } from 'react';
import { useSite } from './site-provider.tsx';

/** Names the browser's tab after the page; nothing while the name is not known yet. */
export function useTitle(title: string | undefined): void {
  const { name } = useSite();
  useEffect(() => {
    document.title = title === undefined ? name : `${title} · ${name}`;
  }, [title, name]);
}
