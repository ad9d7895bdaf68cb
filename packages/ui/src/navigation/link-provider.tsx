import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** How links move: a router's push, and optionally its preload on hover and focus. */
export interface LinkSettings {
  readonly navigate?: ((href: string) => void) | undefined;
  readonly preload?: ((href: string) => void) | undefined;
}

const LinkContext = createContext<LinkSettings>({});

/** Hands an app's router to every link in this package. Without it links are ordinary links. */
export function LinkProvider({ navigate, preload, children }: LinkSettings & { readonly children: ReactNode }) {
  const settings = useMemo(() => ({ navigate, preload }), [navigate, preload]);
  return <LinkContext value={settings}>{children}</LinkContext>;
}

/** The nearest app's way to move. */
export function useLinkSettings(): LinkSettings {
  return useContext(LinkContext);
}
