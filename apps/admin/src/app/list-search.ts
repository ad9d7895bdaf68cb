type ListSearch<Key extends string> = { [K in Key | 'cursor']?: string | undefined };

/**
 * Reads the search parameters of a list: those named, as text, and the cursor. What is empty or unknown is dropped.
 * @example validateSearch: listSearch('search', 'status')
 */
export function listSearch<const Key extends string>(...keys: readonly Key[]) {
  return (given: Readonly<Record<string, unknown>>): ListSearch<Key> => {
    const found: ListSearch<Key> = {};
    for (const key of [...keys, 'cursor'] as const) {
      const value = given[key];
      if (typeof value === 'string' && value !== '') found[key] = value.slice(0, 500);
    }
    return found;
  };
}
