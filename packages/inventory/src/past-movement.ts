import { uuidv7 } from '@entrepot/kernel';

/** Goods that went out or came back before this system kept the stock. */
export interface PastMovement {
  readonly productId: string;
  readonly kind: 'shipment' | 'return';
  /** Pieces, positive. */
  readonly quantity: number;
  readonly at: Date;
  readonly orderId?: string | undefined;
  readonly orderLineNo?: number | undefined;
  readonly reason: string;
}

/** A row of the ledger. */
export interface LedgerRow {
  readonly movementId: string;
  readonly productId: string;
  readonly kind: 'receipt' | 'shipment' | 'return' | 'adjustment';
  readonly onHandDelta: number;
  readonly at: Date;
  readonly orderId: string | null;
  readonly orderLineNo: number | null;
  readonly reason: string;
}

interface Run {
  /** Pieces that have gone out and not come back, so far and at most. */
  out: number;
  peak: number;
  last: Date;
}

/**
 * The ledger rows of past movements, so that they leave today's stock as it is and never show less than nothing on hand at any time:
 * each product opens with as many pieces as were out at once at most, and what came back beyond that is written off after its last
 * movement. The rows of each product add up to zero.
 *
 * @param openedAt before the first movement of all
 */
export function ledgerRowsOf(movements: readonly PastMovement[], openedAt: Date): LedgerRow[] {
  const runs = new Map<string, Run>();
  const ids = idsInOrder();
  const moved = movements.toSorted((one, other) => one.at.getTime() - other.at.getTime()).map((movement): LedgerRow => {
    const { productId, kind, quantity, at, orderId = null, orderLineNo = null, reason } = movement;
    const run = runs.get(productId) ?? { out: 0, peak: 0, last: at };
    runs.set(productId, run);
    run.out += kind === 'shipment' ? quantity : -quantity;
    run.peak = Math.max(run.peak, run.out);
    run.last = at;
    return { movementId: ids(at), productId, kind, onHandDelta: kind === 'shipment' ? -quantity : quantity, at, orderId, orderLineNo, reason };
  });
  const noOrder = { orderId: null, orderLineNo: null };
  const rows: LedgerRow[] = [];
  for (const [productId, { out, peak, last }] of runs) {
    const closedAt = new Date(last.getTime() + MINUTE_MS);
    if (peak > 0) {
      rows.push({ ...noOrder, movementId: ids(openedAt), productId, kind: 'receipt', onHandDelta: peak, at: openedAt, reason: OPENED });
    }
    if (peak > out) {
      rows.push({ ...noOrder, movementId: ids(closedAt), productId, kind: 'adjustment', onHandDelta: out - peak, at: closedAt, reason: CLOSED });
    }
  }
  return [...rows, ...moved];
}

const OPENED = 'Opening stock of the imported history';
const CLOSED = 'Came back within the imported history; not part of today\'s stock';
/** The old books count in minutes; what is written off comes after all of the last one. */
const MINUTE_MS = 60_000;

/** Ids that sort by the time of the movement, and within one instant in the order in which they are asked for. */
function idsInOrder(): (at: Date) => string {
  const asked = new Map<number, number>();
  return (at) => {
    const before = asked.get(at.getTime()) ?? 0;
    asked.set(at.getTime(), before + 1);
    return uuidv7(at.getTime() + Math.min(before, MINUTE_MS - 1));
  };
}
