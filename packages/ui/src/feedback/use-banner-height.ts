import { type RefObject, useEffect } from 'react';

/** Tells the shell how high a sticky banner is, so that bars and table heads stop beneath it: `--banner-height` on the root. */
export function useBannerHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const banner = element.current;
    if (!banner) return undefined;
    const root = document.documentElement.style;
    const observer = new ResizeObserver(() => root.setProperty('--banner-height', `${banner.offsetHeight}px`));
    observer.observe(banner);
    return () => {
      observer.disconnect();
      root.removeProperty('--banner-height');
    };
  }, [element]);
}
