/** Money on the wire: minor units (cents, pence, yen) and an ISO 4217 code. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/**
 * Minor units as stored (bigint) to money on the wire.
 *
 * @param minor minor units of the currency
 * @throws RangeError when the amount cannot be carried exactly by a JSON number
 */
export function moneyOf(minor: bigint, currency: string): Money {
  const amountMinor = Number(minor);
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('an amount is too large to be carried exactly');
  return { amountMinor, currency };
}

/**
 * Splits a total over weights so that the parts add up to the total exactly. What rounding leaves goes to the largest
 * remainders, the earlier one first when they are equal. Weights that are all zero count as equal.
 *
 * @param total minor units, zero or more
 * @param weights zero or more each, at least one
 * @throws RangeError on a negative total or weight, or no weights
 */
export function splitByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0 || total < 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('a split needs weights, and nothing negative');
  }
  const given = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares = given === 0n ? weights.map(() => 1n) : weights;
  const sum = given === 0n ? BigInt(weights.length) : given;
  const parts = shares.map((weight) => (total * weight) / sum);
  let left = total - parts.reduce((all, part) => all + part, 0n);
  const byRemainder = shares
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .toSorted((one, other) => (one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts;
}
