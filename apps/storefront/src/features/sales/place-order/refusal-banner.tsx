import { failureOf, type ClientFailure } from '@entrepot/rpc/client';
import { Banner, ButtonLink, useFormat, useMessages, type MoneyValue } from '@entrepot/ui';
import type { ReactNode } from 'react';
import { useSite } from '../../../app/site-provider.tsx';
import { salesTexts } from '../sales-texts.ts';

function moneyIn(failure: ClientFailure, name: string): MoneyValue | undefined {
  const value = failure.details[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { amountMinor, currency } = value;
  return typeof amountMinor === 'number' && typeof currency === 'string' ? { amountMinor, currency } : undefined;
}

/** Why the order was not placed, and the way out. */
export function RefusalBanner({ error }: { readonly error: unknown }) {
  const t = useMessages(salesTexts);
  const format = useFormat();
  const { name: shop } = useSite();
  const failure = failureOf(error);
  const money = (name: string) => {
    const value = moneyIn(failure, name);
    return value ? format.money(value) : '';
  };
  const toCart = (
    <ButtonLink size="small" href="/cart">
      {t('toCart')}
    </ButtonLink>
  );
  const said = (title: string, why: ReactNode, action?: ReactNode) => (
    <Banner urgent tone="red" title={title} action={action}>
      {why}
    </Banner>
  );
  switch (failure.reason) {
    case 'stock.insufficient':
      return said(t('refusedStock'), t('refusedStockWhy'), toCart);
    case 'order.price-changed':
      return said(t('refusedPrice'), t('refusedPriceWhy', { total: money('total') }));
    case 'credit.exceeded':
      return said(t('refusedCredit'), t('refusedCreditWhy', { available: money('available'), shop }), toCart);
    case 'cart.changed':
      return said(t('refusedCart'), t('refusedCartWhy'));
    case 'cart.empty':
      return said(
        t('refusedEmpty'),
        t('refusedEmptyWhy'),
        <ButtonLink size="small" href="/orders">
          {t('toOrders')}
        </ButtonLink>,
      );
    case 'order.product-unavailable':
    case 'order.quantity-invalid':
      return said(t('refusedLines'), t('refusedLinesWhy'), toCart);
    case 'company.on-hold':
      return said(t('refusedOther'), t('onHold', { shop }));
    case 'buyer.cannot-order':
      return said(t('refusedOther'), t('cannotOrderRole'));
    case 'idempotency.running':
      return said(t('refusedOther'), t('running'));
    case 'network.unreachable':
      return said(t('noAnswer'), t('network'));
    default:
      return said(
        t('refusedOther'),
        <>
          {failure.message}
          {failure.requestId !== '' && <code className="block wrap-anywhere">{failure.requestId}</code>}
        </>,
      );
  }
}
