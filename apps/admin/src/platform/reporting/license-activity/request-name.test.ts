import { expect, it } from 'vitest';
import { requestName } from './request-name.ts';

it('a request of a device is named in words, and an unknown one as it is counted', () => {
  expect(requestName('licenses.validate', 'VALID')).toBe('Validation: valid');
  expect(requestName('licenses.activate', 'TOO_MANY_DEVICES')).toBe('Activation: too many devices');
  expect(requestName('orders.create', 'created')).toBe('orders.create: created');
});
