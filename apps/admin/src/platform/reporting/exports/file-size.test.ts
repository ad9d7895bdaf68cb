import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([[0, '0 B'], [999, '999 B'], [1_000, '1.0 kB'], [99_940, '99.9 kB'], [999_950, '1.0 MB'], [12_345_678, '12.3 MB']])(
  'a file of %i bytes is said to have %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
