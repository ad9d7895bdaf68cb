import { useState } from 'react';
import {
  Breadcrumbs,
  Button,
  Card,
  DataTable,
  FactList,
  Money,
  ProductTile,
  QuantityStepper,
  SeatsBar,
  SecretText,
  StatusPill,
  toast,
} from '../../src/index.ts';
import { ShopFrame } from './shop-frame.tsx';

const tiers = [
  { from: '12', price: 42 },
  { from: '120', price: 38 },
  { from: '1,200', price: 31 },
];

/** A product: picture, price with tiers, quantity in packs, facts; and a license as its owner sees it. */
export function ShopProductPage() {
  const [quantity, setQuantity] = useState(120);
  return (
    <ShopFrame>
      <Breadcrumbs
        crumbs={[
          { label: 'Catalog', href: '?page=shop' },
          { label: 'Bolts and washers', href: '?page=shop' },
          { label: 'Hex bolt M8 x 40' },
        ]}
      />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <ProductTile sku="HB-M8-040" name="Hex bolt M8 x 40, drawn" />
        <div className="flex flex-col gap-6">
          <header>
            <h1 className="text-display font-semibold tracking-tight">Hex bolt M8 x 40, stainless</h1>
            <p className="mt-1 flex flex-wrap items-center gap-3 text-muted">
              <span className="font-mono text-small">HB-M8-040</span>
              <StatusPill tone="green">2,400 in stock</StatusPill>
            </p>
          </header>
          <div>
            <p className="text-title font-semibold">
              <Money value={{ amountMinor: 38, currency: 'EUR' }} />{' '}
              <span className="text-body font-normal text-muted">each, before tax</span>
            </p>
          </div>
          <Card flush>
            <DataTable
              bare
              compact
              phone="scroll"
              label="Quantity prices"
              rows={tiers}
              rowKey={(tier) => tier.from}
              columns={[
                { id: 'from', header: 'From', cell: (tier) => `${tier.from} pcs` },
                {
                  id: 'price',
                  header: 'Each',
                  align: 'end',
                  cell: (tier) => <Money value={{ amountMinor: tier.price, currency: 'EUR' }} />,
                },
              ]}
            />
          </Card>
          <div className="flex flex-wrap items-center gap-3">
            <QuantityStepper label="Quantity" value={quantity} onValueChange={setQuantity} minimum={12} step={12} />
            <Button kind="primary" className="grow" onClick={() => toast('120 added to the cart')}>
              Add to cart
            </Button>
          </div>
          <p className="-mt-3 text-small text-muted">Sold in packs of 12.</p>
          <Card title="Specifications">
            <FactList
              facts={[
                { label: 'Thread', value: 'M8' },
                { label: 'Length', value: '40 mm' },
                { label: 'Material', value: 'Stainless A2-70' },
              ]}
            />
          </Card>
          <Card title="Your license">
            <div className="flex flex-col items-start gap-4">
              <SecretText label="License key" secret="TORQ-7GK2-M9QX-4TBN-V3HD-9KQ2" />
              <div className="w-full">
                <SeatsBar used={4} total={5} />
              </div>
            </div>
          </Card>
        </div>
      </div>
    </ShopFrame>
  );
}
