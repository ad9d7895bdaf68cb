import { uuidv7 } from '@entrepot/kernel';
import { failureOf } from '@entrepot/rpc/client';
import type { PlaceOrderInput } from '@entrepot/sales/contract';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { trpc } from '../../../app/trpc.ts';

/** Whether an order may have been placed although its answer is missing: only the same request with the same key finds out. */
export function isUnsure(error: unknown): boolean {
  const { status } = failureOf(error);
  return error !== null && (status === 0 || status >= 500);
}

/**
 * Places the order. One intent has one idempotency key: pressing again after a lost answer, or twice in a row, sends the same key
 * with the same order and gets the same answer. Another order, because something was changed, is another intent.
 *
 * @param onPlaced called before the order's page opens
 * @param onRefused called once there is something to read
 */
export function usePlaceOrder({ onPlaced, onRefused }: { readonly onPlaced: () => void; readonly onRefused: () => void }) {
  const utils = trpc.useUtils();
  const router = useRouter();
  const intent = useRef({ order: '', key: '' });
  return useMutation({
    mutationFn: (input: PlaceOrderInput) => {
      const order = JSON.stringify(input);
      if (intent.current.order !== order) intent.current = { order, key: uuidv7() };
      return utils.client.sales.placeOrder.mutate(input, { context: { idempotencyKey: intent.current.key } });
    },
    onSuccess: async ({ orderId }) => {
      onPlaced();
      await router.navigate({ to: '/orders/$orderId', params: { orderId }, search: { placed: 'true' }, replace: true });
      await Promise.all([
        utils.sales.invalidate(),
        utils.billing.invalidate(),
        utils.inventory.invalidate(),
        utils.licensing.listLicenses.invalidate(),
      ]);
    },
    // Whatever was refused, the page shows what is true now; unless nothing is known, when it must stay as it was to be sent again.
    onError: async (refusal) => {
      window.setTimeout(onRefused);
      if (isUnsure(refusal)) return;
      await Promise.all([
        utils.sales.viewCart.invalidate(),
        utils.billing.creditAccount.invalidate(),
        utils.inventory.invalidate(),
      ]);
    },
  });
}
