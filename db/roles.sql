-- The roles of the cluster. Run once by a superuser (DATABASE_ADMIN_URL), again after every change: it is idempotent.
-- Passwords of the logins are set by the migrator from the connection URLs, never here.
--
-- One idea: a login has no rights of its own. It becomes one role per kind of actor, for one transaction, and that
-- role has the least grants that the actor needs. See db/CONVENTIONS.md.

do $roles$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      -- owns every object; no superuser, no BYPASSRLS, and FORCE binds it too
      ('entrepot_owner',       'nologin noinherit'),
      -- migrations only; becomes the owner with SET ROLE
      ('entrepot_migrator',    'login noinherit'),
      -- the API's pool: no grant of its own on any table
      ('entrepot_api',         'login noinherit'),
      -- the worker's pool: schema jobs, and entrepot_worker for each job
      ('entrepot_jobs',        'login noinherit'),
      -- platform reports: bypasses row security, so its grants are its wall; granted to nobody
      ('entrepot_staff',       'login noinherit bypassrls'),
      -- kinds of actor
      ('entrepot_gate',        'nologin noinherit'),
      ('entrepot_visitor',     'nologin noinherit'),
      ('entrepot_buyer',       'nologin noinherit'),
      ('entrepot_member',      'nologin noinherit'),
      ('entrepot_device',      'nologin noinherit'),
      ('entrepot_clerk',       'nologin noinherit'),
      ('entrepot_operator',    'nologin noinherit'),
      -- platform staff looking into one tenant: SELECT only, no credentials
      ('entrepot_inspector',   'nologin noinherit'),
      ('entrepot_worker',      'nologin noinherit'),
      -- owners of the listed definer functions, one need each; granted to nobody
      ('entrepot_searcher',    'nologin noinherit bypassrls'),
      ('entrepot_router',      'nologin noinherit'),
      ('entrepot_provisioner', 'nologin noinherit'),
      ('entrepot_enqueuer',    'nologin noinherit')
    ) as role(name, attributes)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      execute format('create role %I', wanted.name);
    end if;
    execute format('alter role %I with nosuperuser nocreatedb nocreaterole noreplication nobypassrls', wanted.name);
    execute format('alter role %I with %s', wanted.name, wanted.attributes);
  end loop;
end
$roles$;

-- Who may become whom. INHERIT FALSE: a membership gives nothing until SET ROLE.
grant entrepot_owner to entrepot_migrator with inherit false, set true;
grant entrepot_gate, entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_operator,
  entrepot_inspector
  to entrepot_api with inherit false, set true;
grant entrepot_worker to entrepot_jobs with inherit false, set true;
-- Other tenants' SQL text shows in pg_stat_activity: switched off for the logins that carry tenants' values.
alter role entrepot_api set track_activities = off;
alter role entrepot_jobs set track_activities = off;
alter role entrepot_staff set track_activities = off;
alter role entrepot_staff set statement_timeout = '30s';
alter role entrepot_staff set default_transaction_read_only = on;
