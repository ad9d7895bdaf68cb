import clsx from 'clsx';
import { productArt } from './product-art.ts';

/**
 * The picture of a product that has none: a quiet drawing made from its SKU, the same each time, in the tone of its
 * family (the letters before the first digit), so that a shelf looks arranged rather than empty.
 */
export function ProductTile({
  sku,
  name,
  wide = false,
  showSku = false,
  className,
}: {
  readonly sku: string;
  /** Spoken; leave it out where the name stands beside the picture. */
  readonly name?: string | undefined;
  /** 4:3 instead of square, for cards. */
  readonly wide?: boolean | undefined;
  /** Writes the SKU into the corner, where it does not stand beside the picture. */
  readonly showSku?: boolean | undefined;
  readonly className?: string | undefined;
}) {
  const art = productArt(sku);
  return (
    <div
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={clsx(
        'product-tile relative w-full overflow-hidden rounded-box',
        `product-tile-${art.tone}`,
        wide ? 'aspect-4/3' : 'aspect-square',
        className,
      )}
    >
      <svg viewBox="0 -6 120 120" className="block size-full">
        {art.shapes.map((shape, index) => (
          <path key={index} d={shape.path} className={shape.mark ? 'tile-mark' : 'tile-shape'} />
        ))}
      </svg>
      {showSku && <span className="absolute inset-x-2.5 bottom-2 truncate font-mono text-tiny text-muted">{sku}</span>}
    </div>
  );
}
