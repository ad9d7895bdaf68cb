import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

test.each([
  ['acme.localhost:3000', '/x', { kind: 'storefront', slug: 'acme' }],
  ['ACME.localhost', '/', { kind: 'storefront', slug: 'acme' }],
  ['acme.localhost.', '/', { kind: 'storefront', slug: 'acme' }],
  ['admin.localhost:3000', '/acme/trpc/a.b?x', { kind: 'admin', slug: 'acme' }],
  ['admin.localhost', '/', { kind: 'admin-root' }],
  ['admin.localhost', '/%00/', { kind: 'admin-root' }],
  ['localhost:3000', '/acme/', { kind: 'root' }],
  ['127.0.0.1:3000', '/', { kind: 'root' }],
  ['[::1]:3000', '/', { kind: 'root' }],
  ['a.b.localhost', '/', { kind: 'nowhere' }],
  ['acme.localhost.evil.example', '/', { kind: 'own-host', host: 'acme.localhost.evil.example' }],
  ['shop.example', '/', { kind: 'own-host', host: 'shop.example' }],
  ['xlocalhost', '/', { kind: 'nowhere' }],
  ["a'b.example", '/', { kind: 'nowhere' }],
  [undefined, '/', { kind: 'nowhere' }],
])('%s %s', (host, path, site) => {
  expect(siteOf(host, path, 'localhost')).toEqual(site);
});
