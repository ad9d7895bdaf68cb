import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerRowsOf, type PastMovement } from './past-movement.ts';

const START = Date.UTC(2010, 11, 1, 8, 26);
const openedAt = new Date(START - 60_000);
const at = (minute: number): Date => new Date(START + minute * 60_000);
const movement = (kind: PastMovement['kind'], quantity: number, minute: number, productId = 'a'): PastMovement =>
  ({ kind, quantity, productId, at: at(minute), reason: '' });
const shown = (movements: PastMovement[]) => inOrder(ledgerRowsOf(movements, openedAt)).map(({ kind, onHandDelta }) => `${kind} ${onHandDelta}`);
const inOrder = (rows: ReturnType<typeof ledgerRowsOf>) =>
  rows.toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.movementId < other.movementId ? -1 : 1));

test('a product opens with what goes out', () => {
  expect(shown([movement('shipment', 3, 0), movement('shipment', 4, 0)])).toEqual(['receipt 7', 'shipment -3', 'shipment -4']);
});

test('what comes back can go out again, and what stays back is written off after the last movement', () => {
  expect(shown([movement('shipment', 5, 0), movement('return', 2, 1), movement('shipment', 1, 2)]))
    .toEqual(['receipt 5', 'shipment -5', 'return 2', 'shipment -1', 'adjustment -1']);
});

test('a product of which more came back than went out needs no opening, and is written off whole', () => {
  expect(shown([movement('return', 7, 0)])).toEqual(['return 7', 'adjustment -7']);
});

test('whatever happened, each product adds up to zero and never shows less than nothing on hand', () => {
  const one = fc.record({
    kind: fc.constantFrom('shipment' as const, 'return' as const), quantity: fc.integer({ min: 1, max: 100_000 }),
    productId: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 0, max: 20 }).map(at), reason: fc.constant(''),
  });
  fc.assert(fc.property(fc.array(fc.array(one)), (parts) => {
    // As an import writes them: part by part, and each part leaves the levels as they were.
    const written = parts.map((part) => ledgerRowsOf(part, openedAt));
    for (const rows of [...written, written.flat()]) {
      const onHand = new Map<string, number>();
      for (const { productId, onHandDelta } of inOrder(rows)) {
        onHand.set(productId, (onHand.get(productId) ?? 0) + onHandDelta);
        expect(onHand.get(productId)).toBeGreaterThanOrEqual(0);
      }
      expect([...onHand.values()].every((pieces) => pieces === 0)).toBe(true);
    }
  }));
});
