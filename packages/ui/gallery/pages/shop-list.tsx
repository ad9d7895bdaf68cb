import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  type MoneyValue,
  Money,
  PageHead,
  ProductTile,
  QuantityStepper,
  Select,
  Sheet,
  StatusPill,
  TextLink,
  toast,
} from '../../src/index.ts';
import { ShopFrame } from './shop-frame.tsx';

interface Product {
  readonly sku: string;
  readonly name: string;
  readonly price: MoneyValue;
  readonly tier: string;
  readonly pack: number;
  readonly stock: number;
}

const names = [
  'Hex bolt M8 x 40, stainless',
  'Flat washer M8',
  'Sechskantschraube mit Flansch und Sperrverzahnung M10 x 60 verzinkt',
  'Torque Studio Pro',
];
const products: readonly Product[] = Array.from({ length: 6 }, (_, index) => ({
  sku: ['HB-M8-040', 'FW-M8', 'FB-M10-060', 'TORQ-PRO', 'HB-M10-080', 'GLOVE-XL'][index] ?? '',
  name: names[index % names.length] ?? '',
  price: { amountMinor: index === 3 ? 999_999_999 : 42 + index * 391, currency: 'EUR' },
  tier: '120+ at €0.38',
  pack: index === 3 ? 1 : 12,
  stock: index === 2 ? 0 : 2400,
}));

function ProductCard({ product }: { readonly product: Product }) {
  const [quantity, setQuantity] = useState(product.pack);
  return (
    <li className="flex flex-col gap-3 rounded-box border border-line bg-surface p-4">
      <ProductTile sku={product.sku} wide />
      <div className="flex flex-col gap-0.5">
        <TextLink href="?page=product" className="text-ink!">
          {product.name}
        </TextLink>
        <span className="font-mono text-small text-muted">{product.sku}</span>
      </div>
      <div className="mt-auto flex flex-wrap items-end justify-between gap-2">
        <span>
          <Money value={product.price} className="text-lead font-semibold" />
          <span className="block text-small text-muted">{product.tier}</span>
        </span>
        {product.stock > 0 ? <StatusPill tone="green">In stock</StatusPill> : <StatusPill tone="amber">In 9 days</StatusPill>}
      </div>
      <div className="flex flex-wrap gap-2">
        <QuantityStepper
          label={`Quantity of ${product.name}`}
          value={quantity}
          onValueChange={setQuantity}
          minimum={product.pack}
          step={product.pack}
        />
        <Button kind="primary" className="grow" onClick={() => toast(`${product.name} added`)}>
          Add
        </Button>
      </div>
    </li>
  );
}

const facets = (
  <fieldset className="flex flex-col gap-1 p-4 lg:p-0">
    <legend className="mb-2 font-semibold">Material</legend>
    <Checkbox label="Stainless A2" defaultChecked />
    <Checkbox label="Stainless A4" />
    <Checkbox label="Zinc plated" />
  </fieldset>
);

/** A shelf: facets left, cards right. */
export function ShopListPage() {
  const [order, setOrder] = useState<'name' | 'price'>('name');
  return (
    <ShopFrame>
      <PageHead title="Bolts and washers" summary="38 products" />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <aside className="hidden lg:block">{facets}</aside>
        <div className="flex flex-col gap-4">
          <div className="flex items-center justify-between gap-3">
            <Sheet
              title="Filters"
              trigger={
                <Button icon={<SlidersHorizontal size={16} aria-hidden />} className="lg:invisible">
                  Filters
                </Button>
              }
            >
              {facets}
            </Sheet>
            <Select
              aria-label="Sort by"
              value={order}
              onValueChange={setOrder}
              className="max-w-44"
              options={[
                { value: 'name', label: 'Name' },
                { value: 'price', label: 'Price, low first' },
              ]}
            />
          </div>
          <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {products.map((product) => (
              <ProductCard key={product.sku} product={product} />
            ))}
          </ul>
        </div>
      </div>
    </ShopFrame>
  );
}
