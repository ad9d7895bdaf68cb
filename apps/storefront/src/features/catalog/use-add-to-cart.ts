import { failureOf } from '@entrepot/rpc/client';
import { toast, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { toastAdded } from '../../app/cart-toast.ts';
import { trpc } from '../../app/trpc.ts';
import { catalogTexts } from './catalog-texts.ts';

/** Puts a product into the cart and says so, with a way there. */
export function useAddToCart(product: { readonly productId: string; readonly name: string }) {
  const t = useMessages(catalogTexts);
  const utils = trpc.useUtils();
  const router = useRouter();
  const add = trpc.sales.addCartLine.useMutation({
    onSuccess: (_line, { quantity }) => {
      toastAdded(t('added', { quantity, name: product.name }), {
        label: t('viewCart'),
        onSelect: () => void router.navigate({ to: '/cart' }),
      });
    },
    onError: (error) => toast.error(failureOf(error).message),
    onSettled: () => utils.sales.viewCart.invalidate(),
  });
  return {
    busy: add.isPending,
    add: (quantity: number) => {
      if (!add.isPending) add.mutate({ productId: product.productId, quantity });
    },
  };
}
