import { failureOf } from '@entrepot/rpc/client';
import { Banner, Button, ButtonLink, Card, EmptyState, Money, PageHead, toast, useMessages } from '@entrepot/ui';
import { useEffect } from 'react';
import { dismissAdded } from '../../../app/cart-toast.ts';
import { FailureState } from '../../../app/failure-state.tsx';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { useFillCart } from '../fill-cart/use-fill-cart.ts';
import { salesTexts } from '../sales-texts.ts';
import { OrderSheet } from './order-sheet.tsx';

/** The cart as an order sheet. */
export function CartPage() {
  const t = useMessages(salesTexts);
  useTitle(t('cart'));
  const cart = trpc.sales.viewCart.useQuery({}, { staleTime: 0 });
  const clear = useClearCart();
  useEffect(dismissAdded, []);
  if (cart.isError && cart.data === undefined) return <FailureState error={cart.error} onRetry={() => void cart.refetch()} />;
  const lines = cart.data?.lines;
  if (lines?.length === 0) {
    return (
      <>
        <PageHead title={t('cart')} />
        <Card flush>
          <EmptyState
            title={t('cartEmpty')}
            action={
              <span className="flex flex-wrap justify-center gap-2">
                <ButtonLink kind="primary" href="/">
                  {t('toCatalog')}
                </ButtonLink>
                <ButtonLink href="/quick-order">{t('quickOrder')}</ButtonLink>
              </span>
            }
          >
            {t('cartEmptyWhy')}
          </EmptyState>
        </Card>
      </>
    );
  }
  const faulty = lines?.filter((line) => line.issues.length > 0).length ?? 0;
  return (
    <>
      <PageHead
        title={t('cart')}
        summary={lines ? t('cartSummary', { count: lines.length }) : '\u00a0'}
        action={
          <>
            <ButtonLink href="/quick-order">{t('quickOrder')}</ButtonLink>
            <Button kind="quiet" disabled={!lines} onClick={() => void clear()}>
              {t('clear')}
            </Button>
          </>
        }
      />
      {faulty > 0 && <Banner tone="amber" title={t('fixFirst', { count: faulty })} />}
      <OrderSheet cart={cart.data} />
      {cart.data && (
        <div className="flex flex-wrap items-center justify-end gap-x-8 gap-y-4">
          <p className="me-auto text-small text-muted max-sm:hidden">{t('enterHint')}</p>
          <p className="flex flex-wrap items-baseline justify-end gap-x-3" aria-live="polite">
            <span className="text-muted">
              {t('subtotal')} <span className="text-small">({t('beforeTax')})</span>
            </span>
            <Money
              value={cart.data.subtotal}
              className={cart.isFetching ? 'text-title font-semibold text-muted' : 'text-title font-semibold'}
            />
          </p>
          {cart.data.canOrder ? (
            <ButtonLink kind="primary" size="large" href="/checkout">
              {t('checkout')}
            </ButtonLink>
          ) : (
            <Button kind="primary" size="large" disabled>
              {t('checkout')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** Empties the cart; all of it comes back with Undo. */
function useClearCart(): () => Promise<void> {
  const t = useMessages(salesTexts);
  const utils = trpc.useUtils();
  const fill = useFillCart();
  return async () => {
    const before = utils.sales.viewCart.getData({})?.lines.map(({ productId, quantity }) => ({ productId, quantity })) ?? [];
    try {
      await utils.client.sales.clearCart.mutate({});
      await utils.sales.viewCart.invalidate();
      toast(t('cleared'), {
        action: {
          label: t('undo'),
          onSelect: () => void fill(before).catch((error: unknown) => toast.error(failureOf(error).message)),
        },
      });
    } catch (error) {
      toast.error(failureOf(error).message);
    }
  };
}
