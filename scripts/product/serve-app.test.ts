import { expect, test } from 'vitest';
import { apiPaths } from './serve-app.ts';

const goesToTheApi = (path: string): boolean => apiPaths.some((pattern) => new RegExp(pattern).test(path));

test.each(['/trpc/sales.viewCart', '/northbeam/trpc/identity.signIn', '/config.json', '/northbeam/config.json', '/v1/licenses/validate', '/readyz'])(
  'with hot reload the API answers %s, on either app\'s address', (path) => expect(goesToTheApi(path)).toBe(true));

test.each(['/', '/northbeam/', '/northbeam/orders', '/src/main.tsx', '/theme-boot.js', '/products/1'])(
  'with hot reload the app itself answers %s', (path) => expect(goesToTheApi(path)).toBe(false));
