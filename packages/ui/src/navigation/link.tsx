import type { ComponentProps, MouseEvent } from 'react';
import { useLinkSettings } from './link-provider.tsx';

/** True for a click that the browser should keep: new tab, new window, download, another button. */
function isForTheBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const anchor = event.currentTarget;
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  const elsewhere = anchor.origin !== location.origin || (anchor.target !== '' && anchor.target !== '_self');
  return modified || elsewhere || anchor.hasAttribute('download');
}

/** A real `<a href>` that lets the app's router take plain clicks. */
export function Link({ href, onClick, onPointerEnter, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const { navigate, preload } = useLinkSettings();
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        preload?.(href);
      }}
      onClick={(event) => {
        onClick?.(event);
        if (!navigate || event.defaultPrevented || isForTheBrowser(event) || href.startsWith('#')) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </a>
  );
}
