import { openTestbed } from '@entrepot/testbed';
import type { Me } from './looker.ts';
import type { Scope } from './scope.ts';

/** One row, as its primary key and as JSON. */
export interface Seen {
  key: string;
  json: string;
}

/** An SQL expression that names a row of the table by its primary key. */
export async function keyOf(table: string): Promise<string> {
  const { superuser } = await openTestbed();
  const columns = await superuser<{ name: string }>(
    `select a.attname as name from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.conrelid = $1::regclass and k.contype = 'p' order by a.attnum`,
    [table],
  );
  return `concat_ws(' ', ${columns.map(({ name }) => `t.${name}`).join(', ')})`;
}

/** Columns of the table that a role is granted a privilege on, generated ones left out when it writes. */
export async function grantedColumns(table: string, role: string, privilege: 'select' | 'insert' | 'update'): Promise<string[]> {
  const { superuser } = await openTestbed();
  const columns = await superuser<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and (attgenerated = '' or $3 = 'select') and has_column_privilege($2, attrelid, attnum, $3) order by attnum`,
    [table, role, privilege],
  );
  return columns.map(({ name }) => name);
}

/** The rows of one tenant inside a scope, seen by the superuser: what an actor's view is held against. */
export async function rowsWithin(table: string, key: string, me: Me, scope: Scope): Promise<Seen[]> {
  const { superuser } = await openTestbed();
  return superuser<Seen>(
    `with me as (select $1::uuid as tenant, $2::uuid as company, $3::uuid as person)
     select ${key} as key, to_jsonb(t)::text as json from ${table} t, me where t.tenant_id = me.tenant and (${scope.where}) order by 1`,
    [me.tenant, me.company, me.person],
  );
}
