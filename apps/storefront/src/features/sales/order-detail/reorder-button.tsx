import { failureOf } from '@entrepot/rpc/client';
import type { OrderDetail } from '@entrepot/sales/contract';
import { Button, toast, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useFillCart } from '../fill-cart/use-fill-cart.ts';
import { salesTexts } from '../sales-texts.ts';

/** Puts the lines of an order into the cart once more, at today's prices. */
export function ReorderButton({ lines }: { readonly lines: OrderDetail['lines'] }) {
  const t = useMessages(salesTexts);
  const fill = useFillCart();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const reorder = async () => {
    const { added, notFound } = await fill(lines.map(({ productId, quantity }) => ({ productId, quantity })));
    if (notFound.length > 0) toast.error(t('reorderMissing', { count: notFound.length }));
    if (added === 0) return;
    toast(t('reordered'));
    await router.navigate({ to: '/cart' });
  };
  const start = () => {
    setBusy(true);
    reorder()
      .catch((error: unknown) => toast.error(failureOf(error).message))
      .finally(() => setBusy(false));
  };
  return (
    <Button icon={<RotateCcw size={16} aria-hidden />} busy={busy} onClick={start}>
      {t('reorder')}
    </Button>
  );
}
