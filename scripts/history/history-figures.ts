/** What some documents of one kind, country, day and customer come to. */
export interface HistoryPart {
  readonly kind: 'order' | 'credit';
  readonly country: string;
  /** In London. */
  readonly day: string;
  /** The reference of its company. */
  readonly customer: string;
  readonly documents: number;
  readonly lines: number;
  readonly pieces: number;
  /** Pence, positive on credits too. */
  readonly amountMinor: bigint;
}

/** Figures of one kind, or of one country or day. Amounts are pence. */
export interface Figures {
  orders: number;
  orderLines: number;
  orderPieces: number;
  orderMinor: bigint;
  credits: number;
  creditLines: number;
  creditPieces: number;
  creditMinor: bigint;
}

/** A history, added up three ways. */
export interface HistoryFigures {
  readonly all: Figures;
  readonly byCountry: Map<string, Figures>;
  readonly byDay: Map<string, Figures>;
  readonly customers: Set<string>;
}

/** No history at all. */
export function emptyTotals(): HistoryFigures {
  return { all: noFigures(), byCountry: new Map(), byDay: new Map(), customers: new Set() };
}

/** Adds a part to each of the three sums. */
export function addTo({ all, byCountry, byDay, customers }: HistoryFigures, part: HistoryPart): void {
  customers.add(part.customer);
  for (const figures of [all, entry(byCountry, part.country), entry(byDay, part.day)]) {
    const { kind } = part;
    figures[`${kind}s`] += part.documents;
    figures[`${kind}Lines`] += part.lines;
    figures[`${kind}Pieces`] += part.pieces;
    figures[`${kind}Minor`] += part.amountMinor;
  }
}

/** What was sold less what was given back, in pence. */
export function revenueMinor({ orderMinor, creditMinor }: Figures): bigint {
  return orderMinor - creditMinor;
}

/** Each place where two histories differ, in words. */
export function differencesOf(source: HistoryFigures, held: HistoryFigures): string[] {
  const differences = compare('in all', source.all, held.all);
  for (const by of ['byCountry', 'byDay'] as const) {
    for (const key of new Set([...source[by].keys(), ...held[by].keys()])) {
      differences.push(...compare(key, source[by].get(key) ?? noFigures(), held[by].get(key) ?? noFigures()));
    }
  }
  if (source.customers.size !== held.customers.size || [...source.customers].some((customer) => !held.customers.has(customer))) {
    differences.push(`customers: ${source.customers.size} in the file, ${held.customers.size} in the database`);
  }
  return differences;
}

function compare(where: string, source: Figures, held: Figures): string[] {
  return NAMES.flatMap((name) => (source[name] === held[name] ? [] : [`${where}: ${name} ${source[name]} in the file, ${held[name]} in the database`]));
}

const NAMES = ['orders', 'orderLines', 'orderPieces', 'orderMinor', 'credits', 'creditLines', 'creditPieces', 'creditMinor'] as const;

const noFigures = (): Figures => ({
  orders: 0, orderLines: 0, orderPieces: 0, orderMinor: 0n, credits: 0, creditLines: 0, creditPieces: 0, creditMinor: 0n,
});

function entry(map: Map<string, Figures>, key: string): Figures {
  const known = map.get(key) ?? noFigures();
  map.set(key, known);
  return known;
}
