import { expect, test } from 'vitest';
import { keysetPage } from './keyset-trail.ts';

test('the first page has no way back and takes its filters along', () => {
  expect(keysetPage('/', { q: 'lamp & co', kind: undefined }, undefined, 'c1')).toEqual({
    cursor: undefined,
    previousHref: undefined,
    nextHref: '/?q=lamp+%26+co&after=c1',
  });
});

test('each further page knows the one before, and the last one has no next', () => {
  expect(keysetPage('/orders', {}, 'c1~c2', 'c3')).toEqual({
    cursor: 'c2',
    previousHref: '/orders?after=c1',
    nextHref: '/orders?after=c1%7Ec2%7Ec3',
  });
  expect(keysetPage('/orders', {}, 'c1', null)).toEqual({ cursor: 'c1', previousHref: '/orders', nextHref: undefined });
});
