import { SearchInput, useMessages } from '@entrepot/ui';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { catalogSearchOf } from '../../../app/search-params.ts';
import { shopTexts } from '../../../app/shop-texts.ts';

const PAUSE_MS = 180;

/** The header's search: answers while one types. The address says what is searched, so Back, reload and a pasted link show the same. */
export function CatalogSearch() {
  const t = useMessages(shopTexts);
  const router = useRouter();
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === '/' ? (catalogSearchOf(location.search).q ?? '') : ''),
  });
  const [typed, setTyped] = useState<string>();
  const timer = useRef<number>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const go = (text: string) => {
    window.clearTimeout(timer.current);
    const q = text.trim();
    setTyped(undefined);
    const { location } = router.state;
    const inCatalog = location.pathname === '/';
    if (q === '' && !inCatalog) return;
    const before = inCatalog ? catalogSearchOf(location.search) : {};
    if (inCatalog && (before.q ?? '') === q) return;
    // The first letters are a step that Back undoes; those after refine it.
    void router.navigate({
      to: '/',
      search: { ...(q !== '' && { q }), ...(before.kind && { kind: before.kind }) },
      replace: inCatalog && before.q !== undefined,
    });
  };
  const change = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => {
        if (text.trim() !== '' || router.state.location.pathname === '/') go(text);
      },
      text === '' ? 0 : PAUSE_MS,
    );
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(typed ?? asked);
      }}
    >
      <SearchInput
        ref={input}
        large
        label={t('searchLabel')}
        placeholder={t('searchExample')}
        maxLength={100}
        value={typed ?? asked}
        onValueChange={change}
      />
    </form>
  );
}
