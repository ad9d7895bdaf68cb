import { connectUnfenced } from './unfenced.ts';
import type { Unfenced } from './unfenced.ts';

export interface RoleReport {
  /** What is not as it should be, but may stay so on a managed service; for the log. */
  readonly warnings: readonly string[];
}

const CHECKS: readonly { readonly breach: string; readonly sql: string }[] = [
  { breach: 'is a superuser', sql: 'select from pg_catalog.pg_roles where rolname = session_user and rolsuper' },
  { breach: 'bypasses row-level security', sql: 'select from pg_catalog.pg_roles where rolname = session_user and rolbypassrls' },
  { breach: 'may create roles or databases, or replicate', sql: `
    select from pg_catalog.pg_roles where rolname = session_user and (rolcreaterole or rolcreatedb or rolreplication)` },
  { breach: 'owns objects', sql: `
    select from pg_catalog.pg_shdepend
     where refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass and refobjid = session_user::pg_catalog.regrole and deptype = 'o'` },
  // Recursively, whatever the INHERIT and SET options say: an ADMIN option alone is enough to grant oneself the rest.
  { breach: 'is a member of the owner, of a definer function\'s owner, of a role that bypasses row-level security, or of a predefined role', sql: `
    with recursive held as (
      select roleid from pg_catalog.pg_auth_members where member = session_user::pg_catalog.regrole
      union select above.roleid from pg_catalog.pg_auth_members above join held on above.member = held.roleid
    )
    select from held join pg_catalog.pg_roles r on r.oid = held.roleid
     where r.rolname in ('entrepot_owner', 'entrepot_migrator', 'entrepot_staff', 'entrepot_searcher',
                          'entrepot_router', 'entrepot_provisioner', 'entrepot_enqueuer')
        or r.rolname like 'pg\\_%' or r.rolsuper or r.rolbypassrls` },
  { breach: 'inherits what its roles may do, so that a request without a context could see something', sql: `
    select from pg_catalog.pg_auth_members where member = session_user::pg_catalog.regrole and inherit_option` },
];

const DOUBTS: readonly { readonly warning: string; readonly sql: string }[] = [
  { warning: 'PUBLIC may execute pg_catalog.set_config: injected text could switch the tenant.', sql: `
    select from pg_catalog.pg_proc p, pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
     where p.oid = 'pg_catalog.set_config(text,text,boolean)'::pg_catalog.regprocedure and a.grantee = 0` },
  { warning: 'track_activities is on: other sessions of this login can read its statements.', sql: `
    select where pg_catalog.current_setting('track_activities') = 'on'` },
  { warning: 'The server is older than 18.7; production needs the row-level security fixes made after 18.4.', sql: `
    select where pg_catalog.current_setting('server_version_num')::int < 180007` },
];

/**
 * Looks at the login role of a process before it serves anyone.
 * @throws Error naming each breach, when the role could walk past the walls: the process must not start
 * @see ADR 4
 */
export async function refuseUnsafeRole(connectionString: string): Promise<RoleReport> {
  const client = await connectUnfenced(connectionString, { applicationName: 'entrepot-boot-check' });
  try {
    const breaches = await breachesOf(client);
    if (breaches.length > 0) {
      throw new Error(`Refusing to start: the database role ${breaches.join('; it ')}.`);
    }
    return { warnings: await matching(client, DOUBTS.map(({ warning, sql }) => ({ says: warning, sql }))) };
  } finally {
    await client.end();
  }
}

const STAFF_CHECKS: readonly { readonly breach: string; readonly sql: string }[] = [
  ...CHECKS.filter(({ breach }) => breach !== 'bypasses row-level security'),
  { breach: 'does not bypass row-level security, so every report would come out empty', sql: `
    select from pg_catalog.pg_roles where rolname = session_user and not rolbypassrls` },
  { breach: 'may write', sql: `
    select from pg_catalog.pg_class c, lateral (
      select a.grantee, a.privilege_type from pg_catalog.aclexplode(c.relacl) a
      union all
      select x.grantee, x.privilege_type from pg_catalog.pg_attribute t, pg_catalog.aclexplode(t.attacl) x where t.attrelid = c.oid) held
     where held.grantee = session_user::pg_catalog.regrole and held.privilege_type <> 'SELECT'` },
];

/**
 * Looks at the login of platform reports: it bypasses row security, so its grants are its only wall.
 * @throws Error naming each breach, when it could do more than read
 */
export async function refuseUnsafeStaffRole(connectionString: string): Promise<void> {
  const client = await connectUnfenced(connectionString, { applicationName: 'entrepot-boot-check' });
  try {
    const breaches = await matching(client, STAFF_CHECKS.map(({ breach, sql }) => ({ says: breach, sql })));
    if (breaches.length > 0) throw new Error(`Refusing to start: the database role of DATABASE_STAFF_URL ${breaches.join('; it ')}.`);
  } finally {
    await client.end();
  }
}

/** @returns what makes the session's role unsafe, each as a clause that follows "the role"; empty when it is safe */
export function breachesOf(client: Unfenced): Promise<string[]> {
  return matching(client, CHECKS.map(({ breach, sql }) => ({ says: breach, sql })));
}

async function matching(client: Unfenced, checks: readonly { says: string; sql: string }[]): Promise<string[]> {
  const said: string[] = [];
  for (const { says, sql } of checks) {
    const { rowCount } = await client.query(`${sql} limit 1`);
    if (rowCount !== 0) said.push(says);
  }
  return said;
}
