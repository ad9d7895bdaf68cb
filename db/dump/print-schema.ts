import type { Ask } from './ask.ts';
import { printFunctions } from './print-functions.ts';
import { printTable } from './print-table.ts';

const HEAD = '-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.';
const PRINTED_KINDS = new Set(['r', 'p']);
/** Parts of a table that are printed with it. */
const PARTS = new Set(['i', 'I', 't']);

/**
 * Prints what a database has become: per schema its tables with columns, constraints, indexes, policies, grants and
 * comments, and its functions. Partitions are left out: they come and go with the calendar. Deterministic, so that a difference is a change. The embedded server ships no pg_dump,
 * and pg_dump's order and noise would make poor reading.
 * @param ask any connection that may read the catalogue; its search_path must be empty, so that every name is whole.
 * @returns schema to text, our own schemas only: pg-boss, extensions and the ledger have sources of their own.
 * @throws Error when a schema holds something that the printer does not know.
 */
export async function printSchemas(ask: Ask): Promise<Map<string, string>> {
  const schemas = await ask<{ name: string }>(`
    select n.nspname::text as name from pg_catalog.pg_namespace n
     where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'jobs', 'extension', 'migrations')
     order by n.nspname collate "C"`);
  const printed = new Map<string, string>();
  for (const { name } of schemas) printed.set(name, await printSchema(ask, name));
  return printed;
}

/** Prints one schema. @throws Error as printSchemas() does */
export async function printSchema(ask: Ask, schema: string): Promise<string> {
  const relations = await ask<{ name: string; kind: string }>(`
    select c.oid::pg_catalog.regclass::text as name, c.relkind::text as kind from pg_catalog.pg_class c
     where c.relnamespace = $1::pg_catalog.regnamespace and not c.relispartition order by c.relname collate "C"`, [schema]);
  const unknown = relations.filter(({ kind }) => !PRINTED_KINDS.has(kind) && !PARTS.has(kind));
  if (unknown.length > 0) {
    const names = unknown.map(({ name, kind }) => `${name} (${kind})`).join(', ');
    throw new Error(`the dump does not know how to print ${names}: teach db/dump first`);
  }
  const tables = relations.filter(({ kind }) => PRINTED_KINDS.has(kind));
  const sections = [HEAD, await printHead(ask, schema), await printFunctions(ask, schema)];
  for (const { name } of tables) sections.push(await printTable(ask, name));
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

async function printHead(ask: Ask, schema: string): Promise<string> {
  const lines = await ask<{ line: string }>(`
    select line from (
      select 1 as part, pg_catalog.format('create schema %I authorization %I;', n.nspname, pg_catalog.pg_get_userbyid(n.nspowner)) as line
        from pg_catalog.pg_namespace n where n.nspname = $1
      union all
      select 2, pg_catalog.format('comment on schema %I is %L;', n.nspname, pg_catalog.obj_description(n.oid, 'pg_namespace'))
        from pg_catalog.pg_namespace n where n.nspname = $1
      union all
      select 3, pg_catalog.format('grant %s on schema %I to %s;', pg_catalog.lower(a.privilege_type), n.nspname,
                                  a.grantee::pg_catalog.regrole)
        from pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl) a where n.nspname = $1 and a.grantee <> n.nspowner
    ) lines order by part, line collate "C"`, [schema]);
  return lines.map(({ line }) => line).join('\n');
}
