import { expect, test } from 'vitest';
import { catalogSearchOf, nextOf, writeSearch } from './search-params.ts';

test("what makes no sense in the catalog's address is left out", () => {
  expect(catalogSearchOf({ q: '', kind: 'stolen', after: ['x'], page: '3' })).toEqual({});
  expect(catalogSearchOf({ q: '120', kind: 'goods', after: 'c1' })).toEqual({ q: '120', kind: 'goods', after: 'c1' });
});

test('signing in leads back to a page of this shop and nowhere else', () => {
  expect(nextOf({ next: '/checkout?x=1' })).toEqual({ next: '/checkout?x=1' });
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])
    expect(nextOf({ next })).toEqual({});
});

test('an address holds plain words', () => {
  expect(writeSearch({ q: '120', kind: undefined })).toBe('?q=120');
  expect(writeSearch({})).toBe('');
});
