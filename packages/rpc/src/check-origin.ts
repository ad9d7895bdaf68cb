/**
 * Whether a request may change something, judged by where the browser says it comes from. Cookies travel by themselves, so
 * a page of another origin could otherwise act in a person's name.
 *
 * `Sec-Fetch-Site` is set by browsers and cannot be set by pages; a client without it (an old browser, a script) must name
 * the matching Origin.
 *
 * @param expected scheme, host and port of this site
 * @see Fetch Metadata Request Headers, W3C
 */
export function checkOrigin(headers: { secFetchSite: string | undefined; origin: string | undefined }, expected: string): boolean {
  if (headers.secFetchSite !== undefined) return headers.secFetchSite === 'same-origin';
  return headers.origin === expected;
}
