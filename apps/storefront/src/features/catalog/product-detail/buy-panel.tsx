import type { ListedProduct } from '@entrepot/catalog/contract';
import { Banner, Button, fitQuantity, Money, QuantityStepper, useFormat, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { useSite } from '../../../app/site-provider.tsx';
import { catalogTexts } from '../catalog-texts.ts';
import { quantityRule } from '../quantity-rule.ts';
import { useAddToCart } from '../use-add-to-cart.ts';
import type { Availability } from '../use-availability.ts';
import { tierAt } from './tier-at.ts';
import { TierTable } from './tier-table.tsx';

/** Price at the chosen quantity, all tiers, and the way into the cart. */
export function BuyPanel({ product, availability }: { readonly product: ListedProduct; readonly availability: Availability }) {
  const t = useMessages(catalogTexts);
  const format = useFormat();
  const { name: shop } = useSite();
  const { minimumQuantity: minimum, quantityStep: step, tiers, unit } = product;
  const [quantity, setQuantity] = useState(fitQuantity(minimum, minimum, step));
  const { add, busy } = useAddToCart(product);
  const tier = tierAt(tiers, quantity);
  if (tier === undefined)
    return (
      <Banner tone="neutral" title={t('noPrice')}>
        {t('noPriceWhy', { shop })}
      </Banner>
    );
  const gone = availability === 0 || availability === 'none';
  const rule = quantityRule(product, t);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Money value={tier.price} className="text-title font-semibold" />
        <span className="text-muted">
          {t('per', { unit })}, {t('before')}
        </span>
      </p>
      {tiers.length > 1 && <TierTable tiers={tiers} current={tier} minimum={minimum} />}
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap gap-3">
          <QuantityStepper
            label={t('quantity')}
            value={quantity}
            onValueChange={setQuantity}
            minimum={minimum}
            step={step}
            disabled={gone}
          />
          <Button kind="primary" className="grow" busy={busy} disabled={gone} onClick={() => add(quantity)}>
            {t('addToCart')}
          </Button>
        </div>
        <p className="flex flex-wrap justify-between gap-x-4 text-small text-muted">
          <span>{rule}</span>
          <span aria-live="polite">
            {/* A preview at the shown tier; the cart's figures come from the server. */}
            {format.money({ ...tier.price, amountMinor: tier.price.amountMinor * quantity })}{' '}
            {t('totalFor', { quantity: format.quantity(quantity) })}
          </span>
        </p>
      </div>
    </>
  );
}
