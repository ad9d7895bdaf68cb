import { HttpClient, type RpcAnswer } from '@entrepot/testbed/http-client';
import { inParallel } from './in-parallel.ts';
import type { ReplayBuyer } from './prepare-buyers.ts';
import type { SourceInvoice } from './source-invoices.ts';

/** A shop reached over HTTP. */
export interface ReplayShop {
  /** `http://<tenant>.localhost:<port>`. */
  readonly origin: string;
  readonly buyersAtOnce: number;
  /** Told how many invoices are done. */
  readonly onProgress?: (done: number) => void;
}

/** An invoice that did not become an order, and what the shop said. */
export interface LostInvoice {
  readonly invoiceNo: string;
  readonly reason: string;
}

const TRIES = 3;

/**
 * Places invoices as orders over HTTP, as browsers do: each customer's buyer signs in, fills the cart and orders, one invoice after
 * the other; so many buyers at a time.
 *
 * @returns the invoices that could not be placed
 */
export async function placeInvoices(
  shop: ReplayShop, buyers: ReadonlyMap<string, ReplayBuyer>, customers: ReadonlyMap<string, readonly SourceInvoice[]>,
): Promise<LostInvoice[]> {
  const lost: LostInvoice[] = [];
  let done = 0;
  await inParallel([...customers], shop.buyersAtOnce, async ([customerId, invoices]) => {
    const buyer = buyers.get(customerId);
    const browser = new HttpClient(shop.origin);
    try {
      if (!buyer) throw new Error(`customer ${customerId} has no buyer`);
      accepted(await browser.mutate('identity.signIn', { email: buyer.email, password: buyer.password, remember: false }));
      for (const invoice of invoices) {
        await place(browser, invoice).catch((error: unknown) => void lost.push({ invoiceNo: invoice.invoiceNo, reason: textOf(error) }));
        done += 1;
        shop.onProgress?.(done);
      }
    } catch (error) {
      lost.push(...invoices.map(({ invoiceNo }) => ({ invoiceNo, reason: textOf(error) })));
    } finally {
      browser.close();
    }
  });
  return lost;
}

async function place(browser: HttpClient, { invoiceNo, lines }: SourceInvoice): Promise<void> {
  const cart = accepted(await browser.mutate<{ lineCount: number; notFound: number[] }>('sales.replaceCart', { lines }));
  if (cart.lineCount !== lines.length) {
    throw new Error(`the shop does not have ${cart.notFound.map((index) => lines[index]?.sku).join(', ')}; was the catalog imported?`);
  }
  // One key for one intent: however often it is sent, it is one order.
  const key = { 'idempotency-key': `replay-${invoiceNo}` };
  for (let tries = 1; ; tries += 1) {
    const answer = await browser.mutate('sales.placeOrder', { purchaseOrderNumber: invoiceNo }, key);
    if (answer.status >= 500 && tries < TRIES) continue;
    accepted(answer);
    return;
  }
}

function accepted<T>({ data, error, status }: RpcAnswer<T>): T {
  if (data !== undefined) return data;
  throw new Error(error ? `${error.data.reason}: ${error.message} (request ${error.data.requestId})` : `status ${status}`);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
