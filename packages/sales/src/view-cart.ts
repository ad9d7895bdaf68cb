import { moneyOf } from '@entrepot/kernel';
import type { Reader, ShopperActor } from '@entrepot/postgres';
import { lineIssues, lineTotal, missingToMinimum, subtotal } from './cart.ts';
import { cartHead, pricedLines } from './priced-cart.queries.ts';
import type { ViewCartOutput } from './view-cart.contract.ts';

/** The shopper's cart with its own prices and what stands in the way of each line. */
export async function viewCart(reader: Reader, actor: ShopperActor, _input: Record<string, never>): Promise<ViewCartOutput> {
  const [head, lines] = await Promise.all([reader.first(cartHead(actor)), reader.all(pricedLines(actor))]);
  const currency = head?.currency ?? 'XXX'; // ISO 4217 for "no currency": a tenant that is gone has no cart either
  const issues = lineIssues(lines);
  const sum = subtotal(lines);
  const missing = lines.length === 0 ? 0n : missingToMinimum(sum, head?.minimumMinor ?? 0n);
  return {
    version: head?.updatedAt?.toISOString() ?? null,
    lines: lines.map((line, index) => {
      const total = lineTotal(line);
      const { unitPriceMinor, ...rest } = line;
      return {
        ...rest,
        unitPrice: unitPriceMinor === null ? null : moneyOf(unitPriceMinor, currency),
        total: total === undefined ? null : moneyOf(total, currency),
        issues: issues[index] ?? [],
      };
    }),
    subtotal: moneyOf(sum, currency),
    missingToMinimum: missing === 0n ? null : moneyOf(missing, currency),
    canOrder: lines.length > 0 && missing === 0n && issues.every((found) => found.length === 0),
  };
}
