import { DOMAINS, GROUND_SCHEMAS } from './layers.ts';

/** A place that breaks a rule: where, which, and the way out. */
export interface Breach { readonly file: string; readonly line: number; readonly rule: string; readonly advice: string }

interface TextRule { readonly rule: string; readonly advice: string; breaks(file: string, line: string): boolean }

const isTest = (file: string): boolean => /\.(test|bench)\.tsx?$|\/(testbed|soak|bench|fixture)\//.test(file);
const isQueries = (file: string): boolean => file.endsWith('.queries.ts');
const inProduct = (file: string): boolean => /^(packages|apps)\//.test(file) && !file.startsWith('apps/e2e/') && !file.startsWith('packages/testbed/') && !isTest(file);

const SQL = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>]*>)?`/;
// Any mention counts, in a builder call or in SQL text.
const MENTION = new RegExp(`\\b()(${DOMAINS.join('|')})\\.[a-z_]+`);
const WRITER = /\.(insertInto|updateTable|deleteFrom|mergeInto)\(\s*'([a-z]+)\.[a-z_]+/;

/** Rules about text that imports cannot tell. */
const TEXT_RULES: readonly TextRule[] = [
  {
    rule: 'sql-in-queries-only',
    advice: 'SQL stands in *.queries.ts, where its tenant predicate is looked for. Move the query there and name it.',
    // packages/postgres builds the doors themselves.
    breaks: (file, line) => inProduct(file) && !isQueries(file) && !file.startsWith('packages/postgres/') && SQL.test(line),
  },
  {
    rule: 'no-export-star',
    advice: 'Name what a package exports: a star exports by accident, and hides where a name comes from.',
    breaks: (file, line) => /\.tsx?$/.test(file) && /^\s*export \* /.test(line),
  },
  {
    rule: 'no-select-all',
    advice: 'Grants are per column: name the columns that the actor may see.',
    breaks: (file, line) => isQueries(file) && /\.(selectAll|returningAll)\(/.test(line),
  },
  {
    rule: 'writes-own-schema',
    advice: 'A domain writes its own schema. Call the owner\'s use case, or answer its event.',
    breaks: (file, line) => isQueries(file) && inProduct(file) && schemasOf(line, WRITER).some((schema) => !ownSchemas(file).includes(schema)),
  },
  {
    rule: 'bypass-opened-by-processes-only',
    advice: 'The way past row security is opened once by each process, in apps/api and apps/worker, and handed to those who may look.',
    breaks: (file, line) => inProduct(file) && /\bopenStaffDoor\b/.test(line)
      && !/^(apps\/(api|worker)|packages\/postgres)\/src\//.test(file),
  },
  {
    rule: 'bypass-through-across-only',
    advice: 'Read across tenants through acrossTenants() or ctx.across(), which names who looks; the context\'s door is theirs.',
    breaks: (file, line) => inProduct(file) && /\bctx\.staffDoor\b/.test(line) && !file.startsWith('packages/rpc/src/'),
  },
  {
    rule: 'reads-leftward',
    advice: 'A domain reads its own schema and those to its left; keep a projection, or declare a port that apps/ wires.',
    breaks: (file, line) => isQueries(file) && inProduct(file) && schemasOf(line, MENTION).some((schema) => !mayRead(file, schema)),
  },
];

function packageOf(file: string): string {
  return /^packages\/([^/]+)\//.exec(file)?.[1] ?? '';
}

function ownSchemas(file: string): readonly string[] {
  return GROUND_SCHEMAS[packageOf(file)] ?? [packageOf(file)];
}

function schemasOf(line: string, pattern: RegExp): string[] {
  return [...line.matchAll(new RegExp(pattern.source, 'g'))].map((match) => match[2] ?? '');
}

function mayRead(file: string, schema: string): boolean {
  if (ownSchemas(file).includes(schema)) return true;
  const here = DOMAINS.findIndex((domain) => domain === packageOf(file));
  const there = DOMAINS.findIndex((domain) => domain === schema);
  return here >= 0 && there >= 0 && there <= here;
}

/** Every breach in one file. @param file relative to the repository's root */
export function textBreaches(file: string, text: string): Breach[] {
  return text.split('\n').flatMap((line, index) => TEXT_RULES
    .filter((rule) => !/^\s*(\/\/|\*)/.test(line) && rule.breaks(file, line))
    .map(({ rule, advice }) => ({ file, line: index + 1, rule, advice })));
}
