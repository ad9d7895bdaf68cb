import { DOMAINS, GROUND_FLOOR } from './schema-names.ts';

const SCHEMAS = [...DOMAINS, ...GROUND_FLOOR].join('|');
/** A table that SQL or Kysely reads or changes. A function and a column are none, and an INSERT has no WHERE: the fence checks its row. */
const TABLE = new RegExp(`(?:(?<!insertInto\\()['"]|\\b(?:from|join|update|using)\\s+)(?:${SCHEMAS})\\.[a-z_]+\\b(?!\\s*\\(|\\.)`, 'gi');

/** What comes out of WITH, of a function or of a fragment has the columns that the query gave it; tables are named with their schema. */
const EVERY_COLUMN = /\.(?:selectAll|returningAll)\(|\b(?:select|returning)\s+(?:\w+\.)?\*(?!\s+from\s+(?:\w+\b(?!\.)|\$\{))/;
const FOR_EVERYBODY = /pg_(?:try_)?advisory_|pg_notify|\bnotify\s/i;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface TextRule {
  number: number;
  /** @param unit one query @param others the other declarations of its file, whose conditions it may use */
  breach: (unit: string, others: readonly Unit[], name: string) => string | undefined;
  holds: string;
  wayOut: string;
}

const RULES: readonly TextRule[] = [
  {
    number: 8,
    breach: (unit, others, name) => {
      // Reports of platform staff say so in their name; any other role that ran one would meet the fence.
      if (name.endsWith('AcrossTenants')) return undefined;
      const tables = count(unit, TABLE);
      const borrowed = others.filter(({ body }) => /tenant_id/.test(body)).map(({ name }) => count(unit, new RegExp(`\\b${name}\\(`, 'g')));
      const mentions = borrowed.reduce((sum, calls) => sum + calls, count(unit, /tenant_id/g));
      return mentions < tables ? `touches ${tables} table(s) and names the tenant ${mentions} time(s)` : undefined;
    },
    holds: 'beside the policy, each table in a query is held to the tenant: the planner then knows how many rows to expect.',
    wayOut: "where('tenant_id', '=', tenantId); a join also carries tenant_id = tenant_id.",
  },
  {
    number: 5,
    breach: (unit) => EVERY_COLUMN.exec(unit)?.[0],
    holds: 'queries name their columns, since grants are per column and a new column must not travel by itself.',
    wayOut: 'name the columns, aliased to the domain type.',
  },
  {
    number: 12,
    breach: (unit) => (FOR_EVERYBODY.test(unit) && !/tenant/i.test(unit) ? 'locks or notifies for everybody' : undefined),
    holds: 'advisory lock keys and NOTIFY channels carry the tenant.',
    wayOut: 'hash the tenant into the key.',
  },
  {
    number: 12,
    breach: (unit) => /\bset_config\s*\(|\bset\s+(?:local|session|role)\b|\bsql\.raw\(/i.exec(unit)?.[0],
    holds: 'the context belongs to the doors, and no text is pasted into a statement.',
    wayOut: 'pass values as parameters (`sql` templates do); names that vary are looked up in a closed table.',
  },
];

interface Unit {
  name: string;
  body: string;
}

/** The top-level declarations of a module: each query, with what it says about itself left out. */
function unitsOf(text: string): Unit[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return code.split(/^(?=(?:export\s+)?(?:async\s+)?(?:function|const)\s)/m)
    .map((body) => ({ name: /(?:function|const)\s+(\w+)/.exec(body)?.[1] ?? 'the head of the file', body }));
}

/**
 * Holds the text of a *.queries.ts against the rules that the catalogue cannot see.
 * @param file how the sentences name it.
 * @returns one readable sentence per breach.
 */
export function breachesInQueries(file: string, text: string): string[] {
  const units = unitsOf(text);
  return units.flatMap(({ name, body }) =>
    RULES.flatMap(({ number, breach, holds, wayOut }) => {
      const found = breach(body, units.filter((other) => other.name !== name), name);
      return found === undefined ? [] : [`${file}: ${name}: ${found}. Rule ${number}: ${holds} Way out: ${wayOut}`];
    }));
}
