import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { address } from '../app/address.ts';

type Search = Readonly<Record<string, string | undefined>>;

/** A list's search, filters and page, all of them in its address. */
export interface ListUrl<S extends Search> {
  /** The same list with other filters, from its first page. */
  readonly hrefWith: (changes: Partial<S>) => string;
  readonly change: (changes: Partial<S>) => void;
  readonly clear: () => void;
  /** Whether something narrows the list. */
  readonly filtered: boolean;
  readonly previousHref: string | undefined;
  readonly nextHref: (cursor: string | null | undefined) => string | undefined;
}

/** @param path of the list @param search as the route has read it; `cursor` names the page */
export function useListUrl<S extends Search & { readonly cursor?: string | undefined }>(path: string, search: S): ListUrl<S> {
  const { history } = useRouter();
  const { cursor, ...filters } = search;
  const hrefWith = (changes: Partial<S>) => address(path, { ...filters, ...changes });
  const trail = (to: string) => `entrepot.before.${path}.${to}`;
  return {
    hrefWith,
    change: (changes) => history.push(hrefWith(changes)),
    clear: () => history.push(address(path)),
    filtered: Object.entries(filters).some(([key, value]) => value !== undefined && value !== '' && key !== 'tab'),
    // Keyset cursors only lead onwards: where a page was reached from is remembered; a pasted address leads back to the start.
    previousHref:
      cursor === undefined ? undefined : address(path, { ...filters, cursor: sessionStorage.getItem(trail(cursor)) ?? undefined }),
    nextHref: (next) => {
      if (next === null || next === undefined) return undefined;
      sessionStorage.setItem(trail(next), cursor ?? '');
      return address(path, { ...filters, cursor: next });
    },
  };
}

/**
 * A search field whose text goes into the address once the typing pauses.
 * @returns the text in the field and its setter
 */
export function useSearchText(inUrl: string | undefined, change: (text: string | undefined) => void): [string, (text: string) => void] {
  const stored = inUrl ?? '';
  const [seen, setSeen] = useState(stored);
  const [text, setText] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    if (text.trim() !== stored) setText(stored);
  }
  useEffect(() => {
    if (text.trim() === stored) return undefined;
    const timer = window.setTimeout(() => change(text.trim() || undefined), 250);
    return () => window.clearTimeout(timer);
  }, [text, stored, change]);
  return [text, setText];
}
