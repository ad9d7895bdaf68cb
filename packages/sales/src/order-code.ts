import { randomCode } from '@entrepot/kernel';

/**
 * A code that people can read to each other: eight symbols of Crockford's base 32, 40 bits. Random, because a running number would
 * tell a customer how much the tenant sells. A tenant with a million orders meets a code in use once in a
 * million; the unique key refuses that order, and it is placed again.
 */
export function newOrderCode(): string {
  const symbols = randomCode(8);
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}
