import type { Ask } from './ask.ts';

/**
 * Prints the functions of a schema: definition, owner, comment, who may call it.
 * @param ask a connection with an empty search_path.
 * @param schema its name.
 */
export async function printFunctions(ask: Ask, schema: string): Promise<string> {
  const functions = await ask<{ definition: string; owner: string; comment: string; callers: string[] }>(`
    select pg_catalog.rtrim(pg_catalog.pg_get_functiondef(p.oid), E'\\n') || ';' as definition,
           pg_catalog.format('alter function %s owner to %s;', p.oid::pg_catalog.regprocedure, p.proowner::pg_catalog.regrole) as owner,
           pg_catalog.format('comment on function %s is %L;', p.oid::pg_catalog.regprocedure,
                             pg_catalog.obj_description(p.oid, 'pg_proc')) as comment,
           array(select pg_catalog.format('grant execute on function %s to %s;', p.oid::pg_catalog.regprocedure, caller) as line
                   from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a,
                        lateral (select case a.grantee when 0 then 'public'
                          else pg_catalog.pg_get_userbyid(a.grantee)::text end as caller) named
                  where a.grantee <> p.proowner order by caller collate "C") as callers
      from pg_catalog.pg_proc p
     where p.pronamespace = $1::pg_catalog.regnamespace
     order by p.oid::pg_catalog.regprocedure::text collate "C"`, [schema]);
  return functions.map(({ definition, owner, comment, callers }) => [definition, owner, comment, ...callers].join('\n')).join('\n\n');
}
