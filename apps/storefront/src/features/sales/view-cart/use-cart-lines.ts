import { failureOf } from '@entrepot/rpc/client';
import type { CartLineOutput } from '@entrepot/sales/contract';
import { toast, useMessages } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { salesTexts } from '../sales-texts.ts';

/** Changes of the cart's lines: shown at once, taken back when the server refuses. Prices and totals come from the server only. */
export function useCartLines() {
  const t = useMessages(salesTexts);
  const utils = trpc.useUtils();
  const cart = utils.sales.viewCart;
  const showLines = async (change: (lines: CartLineOutput[]) => CartLineOutput[]) => {
    await cart.cancel();
    const before = cart.getData({});
    if (before) cart.setData({}, { ...before, lines: change(before.lines) });
    return { before };
  };
  const refused = (error: unknown, before: ReturnType<typeof cart.getData>) => {
    cart.setData({}, before);
    toast.error(failureOf(error).message);
  };
  const onSettled = () => cart.invalidate();
  const quantity = trpc.sales.setCartLineQuantity.useMutation({
    onMutate: (input) =>
      showLines((lines) =>
        lines.map((line) => (line.lineId === input.lineId ? { ...line, quantity: input.quantity, total: null } : line)),
      ),
    onError: (error, _input, context) => refused(error, context?.before),
    onSettled,
  });
  const putBack = trpc.sales.addCartLine.useMutation({ onError: (error) => toast.error(failureOf(error).message), onSettled });
  const removal = trpc.sales.removeCartLine.useMutation({
    onMutate: (input) => showLines((lines) => lines.filter((line) => line.lineId !== input.lineId)),
    onError: (error, _input, context) => refused(error, context?.before),
    onSettled,
  });
  const remove = (line: CartLineOutput) => {
    removal.mutate(
      { lineId: line.lineId },
      {
        onSuccess: () =>
          void toast(
            t('removed', { name: line.name ?? line.sku ?? t('gone') }),
            line.name === null
              ? {}
              : {
                  action: {
                    label: t('undo'),
                    onSelect: () => putBack.mutate({ productId: line.productId, quantity: line.quantity }),
                  },
                },
          ),
      },
    );
  };
  return { setQuantity: (lineId: string, wanted: number) => quantity.mutate({ lineId, quantity: wanted }), remove };
}
