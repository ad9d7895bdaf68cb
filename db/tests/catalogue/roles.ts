import type { Rule } from './rule.ts';

const LOGINS = ['migrator', 'api', 'jobs', 'staff'];
const BYPASSERS = ['staff', 'searcher'];
const ACTORS = ['gate', 'visitor', 'buyer', 'member', 'device', 'clerk', 'operator', 'inspector', 'worker'];
const OTHERS = ['owner', ...ACTORS, 'router', 'provisioner', 'enqueuer'];
const known = [...new Set([...LOGINS, ...BYPASSERS, ...OTHERS])].map((kind) => {
  const attributes = `${LOGINS.includes(kind)}, ${BYPASSERS.includes(kind)}`;
  return `('entrepot_${kind}', ${attributes})`;
});

/** Only reports and search pass row security, and neither can be become. */
export const rolesAreAsListed: Rule = {
  number: 0,
  holds: 'roles are those of db/roles.sql: no superuser, NOINHERIT, logins and BYPASSRLS only where listed.',
  wayOut: 'run db/roles.sql again; a new role enters the list in roles.ts with its reason.',
  query: `,
    known(name, logs_in, bypasses) as (values ${known.join(', ')})
    select coalesce(k.name, r.rolname) as object,
           case when r.oid is null then 'does not exist' when k.name is null then 'is unknown'
             else 'has attributes that are not listed' end as breach
      from known k full join (select * from pg_catalog.pg_roles where rolname like 'entrepot\\_%') r on r.rolname = k.name
     where k.name is null or r.oid is null or r.rolsuper or r.rolinherit or r.rolcreaterole or r.rolcreatedb or r.rolreplication
        or r.rolcanlogin <> k.logs_in or r.rolbypassrls <> k.bypasses`,
  brokenBy: {
    'an actor passes row security': 'alter role entrepot_member bypassrls',
    'the owner passes row security': 'alter role entrepot_owner bypassrls',
    'a login is a superuser': 'alter role entrepot_api superuser',
    'a login inherits what it may become': 'alter role entrepot_api inherit',
    'an actor logs in': 'alter role entrepot_buyer login',
    'the migrator makes roles': 'alter role entrepot_migrator createrole',
    'a role that nobody listed': 'create role entrepot_auditor',
    'a role is gone': 'alter role entrepot_device rename to was_device',
  },
};

const MEMBERSHIPS = [
  ['owner', 'migrator'],
  ...ACTORS.filter((kind) => kind !== 'worker').map((kind) => [kind, 'api']),
  ['worker', 'jobs'],
].map(([role, member]) => `('entrepot_${role}', 'entrepot_${member}')`);

/** Who may become whom, exactly; a membership gives nothing until SET ROLE. */
export const membershipsAreAsListed: Rule = {
  number: 0,
  holds: 'memberships are those of db/roles.sql, WITH INHERIT FALSE and without ADMIN; '
    + 'staff, searcher and definer owners are granted to nobody.',
  wayOut: 'revoke the membership, or list it in db/roles.sql and roles.ts.',
  query: `,
    known(role, member) as (values ${MEMBERSHIPS.join(', ')}),
    held as (select m.roleid::regrole::text as role, m.member::regrole::text as member, m.inherit_option, m.admin_option, m.set_option
               from pg_catalog.pg_auth_members m
              where m.roleid::regrole::text like 'entrepot\\_%' or m.member::regrole::text like 'entrepot\\_%')
    select coalesce(h.member, k.member) as object,
           case when h.role is null then 'cannot become ' || k.role
                when k.role is null then 'is a member of ' || h.role
                else 'inherits from, administers or cannot become ' || h.role end as breach
      from held h full join known k on k.role = h.role and k.member = h.member
     where h.role is null or k.role is null or h.inherit_option or h.admin_option or not h.set_option`,
  brokenBy: {
    'the API becomes the owner': 'grant entrepot_owner to entrepot_api',
    'the API becomes staff': 'grant entrepot_staff to entrepot_api',
    'the worker becomes the team': 'grant entrepot_member to entrepot_jobs with inherit false',
    'a membership gives rights at once': 'grant entrepot_member to entrepot_api with inherit true',
    'a membership can be passed on': 'grant entrepot_member to entrepot_api with admin true',
    "an actor reads the server's files": 'grant pg_read_server_files to entrepot_member',
    'a membership is missing': 'revoke entrepot_device from entrepot_api',
  },
};

/** What belongs to somebody else escapes FORCE, grants and the dump. */
export const everythingBelongsToTheOwner: Rule = {
  number: 0,
  holds: 'the database, every schema, table and function belong to entrepot_owner, but for the definer functions.',
  wayOut: 'make it in a migration, which runs as the owner.',
  query: `
    select 'schema ' || name as object, 'belongs to ' || pg_get_userbyid(owner) as breach from schemas
     where owner <> 'entrepot_owner'::regrole and name <> 'public'
    union all
    select name, 'belongs to ' || pg_get_userbyid(owner) from relations where owner <> 'entrepot_owner'::regrole
    union all
    select name, 'belongs to ' || pg_get_userbyid(owner) from functions where owner <> 'entrepot_owner'::regrole and not is_definer
    union all
    select 'database', 'belongs to ' || pg_get_userbyid(datdba) from pg_catalog.pg_database
     where datname = current_database() and datdba <> 'entrepot_owner'::regrole`,
  brokenBy: {
    'a table of a superuser': 'alter table sales.orders owner to current_user',
    'a schema of a login': 'alter schema sales owner to entrepot_migrator',
    'a function of a superuser': 'alter function tenancy.tenant_id() owner to current_user',
    'a database of a superuser': `do $$ begin execute format('alter database %I owner to current_user', current_database()); end $$`,
  },
};
