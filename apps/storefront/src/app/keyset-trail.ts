const JOINT = '~';

/** Where a list stands: `after` holds the cursors of all pages before, so that each page knows the way back. */
export interface KeysetPage {
  readonly cursor: string | undefined;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/**
 * Reads the trail and makes the links to the pages beside.
 *
 * @param path of the list
 * @param search what else stands in its address
 * @param after the trail, from the address
 * @param nextCursor from the server; null on the last page, undefined while it loads
 */
export function keysetPage(
  path: string,
  search: Readonly<Record<string, string | undefined>>,
  after: string | undefined,
  nextCursor: string | null | undefined,
): KeysetPage {
  const trail = after === undefined ? [] : after.split(JOINT);
  const href = (cursors: readonly string[]): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(search)) if (value !== undefined) params.set(name, value);
    if (cursors.length > 0) params.set('after', cursors.join(JOINT));
    const query = params.toString();
    return query === '' ? path : `${path}?${query}`;
  };
  return {
    cursor: trail.at(-1),
    previousHref: trail.length === 0 ? undefined : href(trail.slice(0, -1)),
    nextHref: nextCursor === null || nextCursor === undefined ? undefined : href([...trail, nextCursor]),
  };
}
