import type { Rule } from './rule.ts';

// Who may read what is worth stealing. A column whose name says secret and that stands in no row here is a breach as well.
const READERS: Readonly<Record<string, readonly string[]>> = {
  'audit.records.recorded_xact': ['worker'],
  'audit.seals.previous_hash': ['worker'],
  'audit.seals.batch_hash': ['worker'],
  'audit.seals.horizon_xact': ['worker'],
  'audit.verifications.last_batch_hash': ['worker'],
  'catalog.products.cost_minor': ['member'],
  'identity.passwords.password_hash': ['gate'],
  // The worker sees those that have ended, and removes them.
  'identity.sessions.session_hash': ['gate', 'worker'],
  'identity.totp_factors.secret_ciphertext': ['gate'],
  'identity.backup_codes.code_hash': ['gate'],
  'identity.sign_in_counters.subject_hash': ['gate', 'operator', 'worker'],
  'identity.invitations.token_hash': ['gate'],
  'identity.invitations.token_ciphertext': ['gate', 'worker'],
  'identity.inspections.token_hash': ['gate'],
  'inventory.stock_levels.on_hand': ['member', 'inspector', 'clerk', 'worker'],
  'licensing.keys.key_hash': ['device', 'clerk', 'worker'],
  'licensing.keys.key_ciphertext': ['buyer', 'worker'],
  'rpc.idempotency_keys.request_hash': ['visitor', 'buyer', 'member', 'clerk', 'worker'],
};
const pairs = Object.entries(READERS).flatMap(([column, kinds]) => kinds.map((kind) => `('${column}', 'entrepot_${kind}')`));

/** Hashes, secrets, cost prices and stock on hand are read by those who work with them. */
export const secretsHaveNamedReaders: Rule = {
  number: 5,
  holds: 'columns that are worth stealing are readable to the roles listed in secret-columns.ts only.',
  wayOut: 'grant the columns by name instead of the whole table, or add the reader to the list with thought.',
  query: `,
    readers(name, reader) as (values ${pairs.join(', ')}),
    watched as (select * from columns where name in (select name from readers)
      or column_name ~ '(_hash|_ciphertext|secret|password|cost)' and column_name !~ '_at$')
    select w.name as object, 'is readable to ' || r.name as breach
      from watched w
      join grants g on g.relation = w.relation and (g.column_name is null or g.column_name = w.column_name) and g.privilege = 'SELECT'
      join grantees r on r.oid = g.grantee
     where g.grantee <> g.owner and (w.name, r.name::text) not in (select name, reader from readers)`,
  brokenBy: {
    'a buyer reads cost prices': 'grant select on catalog.products to entrepot_buyer',
    'the team reads password hashes': 'grant select (password_hash) on identity.passwords to entrepot_member',
    'the team learns the volume of all tenants': 'grant select on audit.records to entrepot_member',
    'a new secret is open': `
      alter table identity.users add column recovery_secret text;
      grant select (recovery_secret) on identity.users to entrepot_buyer`,
  },
};
