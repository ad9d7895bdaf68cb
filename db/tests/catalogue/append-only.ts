import type { Rule } from './rule.ts';

/** What was done stays done: corrections are new rows. */
const APPEND_ONLY = ['audit.records', 'audit.seals', 'audit.verifications', 'events.events', 'events.deliveries', 'inventory.movements', 'billing.payments'];

/** Nobody rewrites history, not even the worker. */
export const historyIsAppendOnly: Rule = {
  number: 13,
  holds: `nobody but the owner may UPDATE or DELETE in ${APPEND_ONLY.join(', ')}.`,
  wayOut: 'write a second row that corrects the first.',
  values: [APPEND_ONLY],
  query: `
    select g.object, 'grants ' || g.privilege || ' to ' || r.name as breach from grants g join grantees r on r.oid = g.grantee
     where g.table_name = any($1::text[]) and g.grantee <> g.owner and g.privilege not in ('SELECT', 'INSERT')
    union all
    select wanted, 'does not exist' from unnest($1::text[]) wanted where wanted not in (select name from tables)`,
  brokenBy: {
    'the trail is edited': 'grant update on audit.records to entrepot_member',
    'one column of the trail is edited': 'grant update (action) on audit.records to entrepot_worker',
    'the ledger of stock is thinned out': 'grant delete on inventory.movements to entrepot_worker',
    'the table was renamed': 'alter table events.events rename to facts',
  },
};

/** Row security of the parent does not hold for whoever reads the partition itself. */
export const partitionsCarryNoGrants: Rule = {
  number: 13,
  holds: 'partitions carry no grants of their own.',
  wayOut: 'grant on the parent only.',
  query: `
    select g.object, 'grants ' || g.privilege || ' to ' || r.name as breach
      from grants g join tables t on t.oid = g.relation and t.is_partition join grantees r on r.oid = g.grantee
     where g.grantee <> g.owner`,
  brokenBy: {
    'a partition is read directly': `
      create table audit.old (tenant_id uuid not null, year integer not null, primary key (tenant_id, year)) partition by list (year);
      create table audit.old_2025 partition of audit.old for values in (2025);
      grant select on audit.old_2025 to entrepot_member`,
  },
};
