import type { ListedProduct } from '@entrepot/catalog/contract';
import { Button, fitQuantity, Link, Money, ProductTile, QuantityStepper, useFormat, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { AvailabilityPill } from '../availability-pill.tsx';
import { catalogTexts } from '../catalog-texts.ts';
import { quantityRule } from '../quantity-rule.ts';
import { useAddToCart } from '../use-add-to-cart.ts';
import type { Availability } from '../use-availability.ts';

/** A product on the shelf, ready to be put into the cart. */
export function ProductCard({ product, availability }: { readonly product: ListedProduct; readonly availability: Availability }) {
  const t = useMessages(catalogTexts);
  const format = useFormat();
  const { minimumQuantity: minimum, quantityStep: step, name, price } = product;
  const [quantity, setQuantity] = useState(fitQuantity(minimum, minimum, step));
  const { add, busy } = useAddToCart(product);
  const next = product.tiers.find((tier) => tier.minimumQuantity > minimum && tier.price.amountMinor < (price?.amountMinor ?? 0));
  const rule = quantityRule(product, t);
  const gone = availability === 0 || availability === 'none';
  return (
    <li className="grid min-w-0 grid-cols-[6rem_minmax(0,1fr)] gap-3 rounded-box border border-line bg-surface p-4 sm:flex sm:flex-col">
      <Link href={`/products/${product.productId}`} tabIndex={-1} aria-hidden className="block rounded-box max-sm:row-span-2">
        <ProductTile sku={product.sku} wide />
      </Link>
      <div className="flex min-w-0 flex-col gap-0.5">
        <Link
          href={`/products/${product.productId}`}
          className="line-clamp-2 rounded-sm font-medium underline-offset-3 wrap-anywhere hover:underline"
        >
          {name}
        </Link>
        <span className="truncate font-mono text-small text-muted">{product.sku}</span>
      </div>
      <div className="mt-auto flex sm:min-h-20 flex-col items-start gap-1">
        {price === null ? (
          <span className="font-semibold">{t('noPrice')}</span>
        ) : (
          <Money value={price} className="text-lead font-semibold" />
        )}
        <span className="text-small text-muted sm:min-h-5">
          {[next && t('tierHint', { from: next.minimumQuantity, price: format.money(next.price) }), rule]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <AvailabilityPill availability={availability} />
      </div>
      <div className="flex flex-wrap gap-2 max-sm:col-span-2">
        <QuantityStepper
          label={t('quantityOf', { name })}
          value={quantity}
          onValueChange={setQuantity}
          minimum={minimum}
          step={step}
          disabled={price === null || gone}
        />
        <Button
          kind="primary"
          className="grow"
          busy={busy}
          disabled={price === null || gone}
          aria-label={`${t('add')}: ${name}`}
          onClick={() => add(quantity)}
        >
          {t('add')}
        </Button>
      </div>
    </li>
  );
}
