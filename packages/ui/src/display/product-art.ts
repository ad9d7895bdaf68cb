/** A filled outline in a square of 120; marks are the darker of the two tones. */
export interface ArtShape {
  readonly path: string;
  readonly mark: boolean;
}

/** How many tones theme/product-tile.css knows. */
export const artTones = 6;

/** FNV-1a, 32 bit. @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

const circle = (x: number, y: number, radius: number) =>
  `M${x - radius},${y}a${radius},${radius} 0 1 0 ${radius * 2},0a${radius},${radius} 0 1 0 ${-radius * 2},0z`;
const box = (x: number, y: number, width: number, height: number) => `M${x},${y}h${width}v${height}h${-width}z`;

/** Each family draws one object on a shelf: a ring, stacked sheets, a crate, a coil, a bolt pattern, jars. */
const families: readonly ((step: (count: number) => number) => ArtShape[])[] = [
  (step) => {
    const radius = 26 + step(3) * 3;
    return [
      { path: circle(60, 53, radius) + circle(60, 53, radius * 0.62), mark: false },
      { path: circle(60, 53, radius * 0.62) + circle(60, 53, radius * 0.42), mark: true },
    ];
  },
  (step) => {
    const sheets = 4 + step(3);
    return Array.from({ length: sheets }, (_, index) => ({
      path: box(29 + step(3) * 2, 71 - index * (52 / sheets), 58, 52 / sheets - 3),
      mark: index === sheets - 1,
    }));
  },
  (step) => {
    const lift = step(4) * 2;
    return [
      { path: `M60,${22 + lift}L92,${38 + lift}L60,${54 + lift}L28,${38 + lift}z`, mark: true },
      { path: `M27,${41 + lift}L58.5,${57 + lift}V90L27,74z`, mark: false },
      { path: `M93,${41 + lift}L61.5,${57 + lift}V90L93,74z`, mark: false },
    ];
  },
  (step) =>
    Array.from({ length: 4 }, (_, index) => ({
      path: circle(60, 53, 33 - index * 8) + circle(60, 53, 29 - index * 8),
      mark: index === step(4),
    })),
  (step) => {
    const side = 3 + step(2);
    const gap = 60 / side;
    const marked = step(side * side);
    return Array.from({ length: side * side }, (_, index) => ({
      path: circle(30 + gap * ((index % side) + 0.5), 24 + gap * (Math.floor(index / side) + 0.5), gap * 0.32),
      mark: index === marked,
    }));
  },
  (step) => {
    const marked = step(3);
    return [0, 1, 2].map((index) => {
      const height = 34 + step(4) * 8;
      return {
        path: `${box(27 + index * 23, 86 - height, 20, height)}${box(31 + index * 23, 80 - height, 12, 4)}`,
        mark: index === marked,
      };
    });
  },
];

/** The drawing for a SKU: always the same; SKUs that share their leading letters share a tone. */
export function productArt(sku: string): { readonly tone: number; readonly shapes: readonly ArtShape[] } {
  let state = hash(sku);
  const step = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const family = families[hash(`${sku}#`) % families.length] ?? families[0];
  const leading = /^\D+/.exec(sku)?.[0] ?? sku.slice(0, 3);
  return { tone: hash(leading) % artTones, shapes: family?.(step) ?? [] };
}
