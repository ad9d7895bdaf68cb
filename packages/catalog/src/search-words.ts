/** More words than this narrow nothing and only cost. */
const WORDS_MAXIMUM = 8;

/**
 * A full-text query from whatever a person typed: each run of letters or digits becomes a prefix, and all must match. Nothing of
 * tsquery's own syntax can come through, because every other character separates. `catalog.products.search` is made of the same
 * runs.
 *
 * @returns text for `to_tsquery`, or undefined when there is no word to look for
 * @see PostgreSQL manual, 12.3.2 "Parsing Queries"
 */
export function searchWords(text: string): string | undefined {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  return words.slice(0, WORDS_MAXIMUM).map((word) => `${word}:*`).join(' & ');
}
