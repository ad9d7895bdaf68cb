import { useState } from 'react';

/** A yes or no that this browser remembers. */
export function useStoredFlag(key: string, initial: boolean): readonly [flag: boolean, set: (flag: boolean) => void] {
  const [flag, setFlag] = useState(() => {
    try {
      return (localStorage.getItem(key) ?? String(initial)) === 'true';
    } catch {
      return initial;
    }
  });
  return [
    flag,
    (next) => {
      setFlag(next);
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // Without storage it holds until the page is left.
      }
    },
  ];
}
