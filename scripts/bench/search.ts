import type { DatabaseUrls } from '@entrepot/db/prepare';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { searchWords } from '@entrepot/catalog';
import { connectPipelined } from '../../packages/postgres/bench/plain.ts';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { anyOf, closedLoop } from './closed-loop.ts';
import { compare, type Comparison, type Way } from './compare.ts';
import { flight, type Connection, type Question } from './flight.ts';
import { FIRST_WORDS, layTenants, SECOND_WORDS } from './lay-tenants.ts';

const PRODUCTS = 100_000;
const OTHERS = { tenants: 200, productsEach: 300 };

const FLIGHTS = 2;
const PER_FLIGHT = 5;
/** As the product asks: of no more than these is a page cut. */
const MATCHES = 1_000;

const OURS = 'catalog.search_products($2, $3)';
const BYPASS = 'bench.search_products($1, $2, $3)';

const ids = (found: string): string => `select f.id from ${found} as f (id) where $1::uuid is not null`;
const page = (found: string): string => `
  select p.product_id, p.sku, p.name, p.brand, p.kind, p.unit, hit.position
    from ${found} with ordinality as hit (product_id, position)
    join catalog.products p on p.tenant_id = $1 and p.product_id = hit.product_id
   where p.status = 'published' and hit.position > 0
   order by hit.position limit 20`;
const IN_THE_TABLE = `
  select p.product_id from catalog.products p
   where p.tenant_id = $1 and p.status = 'published' and p.search @@ to_tsquery('simple', $2)
   order by ts_rank(p.search, to_tsquery('simple', $2)) desc, p.name_lower, p.product_id limit $3`;

const twoWords = (): string => `${anyOf(FIRST_WORDS)} ${anyOf(SECOND_WORDS)}`;
const oneWord = (): string => anyOf(SECOND_WORDS);

/** (f) Search over 100,000 products of one tenant beside 200 others: under row security against bypass, both as functions. */
export async function benchSearch({ emptyDatabase }: BenchGround): Promise<BenchReport> {
  const urls = await emptyDatabase();
  const [[tenantId = ''] = []] = await layTenants(urls, [{ tenants: 1, productsEach: PRODUCTS }, OTHERS]);
  await addFunctionOfBypass(urls);
  const fenced = await connectPipelined(urls.api);
  const bypass = await connectPipelined(urls.admin);
  const names = new Map<string, string>();
  const side = (connection: Connection, role: string, text: string, typed: () => string, perFlight = PER_FLIGHT): Way => {
    const name = names.get(text) ?? `search ${names.size}`;
    names.set(text, name);
    const ask = (): Question => [name, text, [tenantId, searchWords(typed()), MATCHES]];
    return (roundMs) => closedLoop(FLIGHTS, roundMs,
      () => flight(connection, [role, tenantId, '', ''], Array.from({ length: perFlight }, ask)), perFlight);
  };
  const ours = (text: string, typed: () => string): Way => side(fenced, 'entrepot_visitor', text, typed);
  const theirs = (text: string, typed: () => string): Way => side(bypass, 'none', text, typed);
  const common = { part: '(f)', measure: 'times-dearer' } as const;
  const comparisons: Comparison[] = [
    { ...common, name: 'search, two words, under row security / bypass, both as functions', aim: 2,
      ours: ours(ids(OURS), twoWords), theirs: theirs(ids(BYPASS), twoWords) },
    { ...common, name: 'search, one common word / bypass', aim: 2,
      ours: ours(ids(OURS), oneWord), theirs: theirs(ids(BYPASS), oneWord) },
    { ...common, name: 'page of 20 found by two words / bypass', aim: 2,
      ours: ours(page(OURS), twoWords), theirs: theirs(page(BYPASS), twoWords) },
    { ...common, name: 'two words in the table itself, without the function / bypass', pairs: 7,
      ours: side(fenced, 'entrepot_member', IN_THE_TABLE, twoWords, 1),
      theirs: side(bypass, 'none', IN_THE_TABLE, twoWords, 1) },
  ];
  try {
    const measured = [];
    for (const comparison of comparisons) measured.push(await compare(comparison));
    return { measured, notes: [
      `${PRODUCTS.toLocaleString('en')} products beside ${OTHERS.tenants} tenants of ${OTHERS.productsEach} with the same words. Two words`
      + ` find about ${Math.round(PRODUCTS / FIRST_WORDS.length / SECOND_WORDS.length)}, one`
      + ` about ${Math.round(PRODUCTS / SECOND_WORDS.length).toLocaleString('en')}, of which the best`
      + ` ${MATCHES.toLocaleString('en')} are answered.`,
      'Ours is asked by a visitor; the function runs as its own role and takes the tenant from the context. The other is made of the same'
      + ' text, runs as the superuser who asks and takes the tenant as a parameter.'
      + ` ${PER_FLIGHT} searches to a transaction (in the last line one), of the same shape on both sides.`,
      'The last line is what the function is for (ADR 7): the operators of full text reach no index under a policy.',
    ] };
  } finally {
    await Promise.all([fenced.end(), bypass.end()]);
  }
}

/** The same text, with the tenant as a parameter, of nobody's role. @throws Error when the product's function reads otherwise by now */
async function addFunctionOfBypass(urls: DatabaseUrls): Promise<void> {
  const admin = await connectUnfenced(urls.admin);
  try {
    const { rows: [found] } = await admin.query<{ body: string }>(
      "select prosrc as body from pg_proc where oid = 'catalog.search_products(text, integer)'::regprocedure");
    const body = found?.body.replace('tenancy.tenant_id()', 'search_products.tenant');
    if (body === undefined || body === found?.body) throw new Error('The search function no longer says tenancy.tenant_id().');
    await admin.query('create schema bench');
    await admin.query(`create function bench.search_products(tenant uuid, words text, row_limit integer) returns setof uuid
      language sql stable set search_path = '' as $bypass$${body}$bypass$`);
  } finally {
    await admin.end();
  }
}
