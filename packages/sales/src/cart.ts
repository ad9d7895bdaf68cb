import { LICENSED_QUANTITY_MAXIMUM, type LineIssue } from './cart.contract.ts';

/** Minor units. Five hundred lines of it can still be added up exactly by a JSON number. */
export const LINE_TOTAL_MAXIMUM = 10_000_000_000_000n;

/** A line of a cart with what the server knows of it; NULL where the product is not in the shop, or has no price. */
export interface PricedLine {
  readonly productId: string;
  readonly quantity: number;
  readonly kind: 'goods' | 'licensed' | null;
  readonly minimumQuantity: number | null;
  readonly quantityStep: number | null;
  /** Minor units for one piece at this quantity. */
  readonly unitPriceMinor: bigint | null;
  /** Pieces that can be ordered of goods; NULL for licensed products. */
  readonly available: number | null;
}

/** Quantity times unit price in minor units, or undefined when there is no price or the amount is out of bounds. */
export function lineTotal(line: Pick<PricedLine, 'quantity' | 'unitPriceMinor'>): bigint | undefined {
  if (line.unitPriceMinor === null) return undefined;
  const total = BigInt(line.quantity) * line.unitPriceMinor;
  return total > LINE_TOTAL_MAXIMUM ? undefined : total;
}

/** The sum of what can be priced, in minor units. */
export function subtotal(lines: readonly Pick<PricedLine, 'quantity' | 'unitPriceMinor'>[]): bigint {
  return lines.reduce((sum, line) => sum + (lineTotal(line) ?? 0n), 0n);
}

/**
 * How much is missing to a minimum order value.
 *
 * @returns minor units; 0 when the minimum is reached
 */
export function missingToMinimum(subtotalMinor: bigint, minimumMinor: bigint): bigint {
  return subtotalMinor >= minimumMinor ? 0n : minimumMinor - subtotalMinor;
}

/**
 * What stands in the way of each line. Repeated products stay separate lines, yet draw on the same stock: each of them is `short`
 * when together they ask for more than there is.
 */
export function lineIssues(lines: readonly PricedLine[]): LineIssue[][] {
  const asked = new Map<string, number>();
  for (const line of lines) asked.set(line.productId, (asked.get(line.productId) ?? 0) + line.quantity);
  return lines.map((line) => issuesOf(line, asked.get(line.productId) ?? 0));
}

function issuesOf(line: PricedLine, askedInAll: number): LineIssue[] {
  const { kind, quantity, minimumQuantity, quantityStep } = line;
  if (kind === null || minimumQuantity === null || quantityStep === null) return ['unavailable'];
  const issues: LineIssue[] = [];
  if (line.unitPriceMinor === null) issues.push('unpriced');
  if (quantity < minimumQuantity) issues.push('below-minimum');
  if (quantity % quantityStep !== 0) issues.push('off-step');
  const tooDear = line.unitPriceMinor !== null && lineTotal(line) === undefined;
  if (tooDear || (kind === 'licensed' && quantity > LICENSED_QUANTITY_MAXIMUM)) issues.push('too-many');
  if (line.available !== null && askedInAll > line.available) issues.push('short');
  return issues;
}
