-- Batches of the audit trail, each holding the fingerprints of its records, chained to the one before and signed (ADR 6, ADR 17).
-- recorded_xact says which transaction wrote a record, so that a batch takes only what no running transaction can still add to. It is
-- deliberately granted to the worker alone: a number that counts up tells a tenant the volume of all others; so the grants on
-- audit.records become grants by column, and nobody can choose the number of a record that it writes.
-- Deliberately not granted: UPDATE or DELETE to anyone; hashes, manifests and signatures to people, who read what was found.

alter table audit.records add column recorded_xact bigint not null default 0;
-- What stood here before belongs to transactions that ended before this one: 0 sorts them first.
alter table audit.records alter column recorded_xact set default pg_catalog.pg_current_xact_id()::text::bigint;
comment on column audit.records.recorded_xact is 'The transaction that wrote the record; orders the batches. Not part of a record''s fingerprint.';
create index records_by_xact on audit.records (tenant_id, recorded_xact, record_id);

revoke insert on audit.records from entrepot_gate, entrepot_clerk, entrepot_operator;
revoke select, insert on audit.records from entrepot_member;
revoke insert on audit.records from entrepot_worker;
grant insert (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id)
  on audit.records to entrepot_gate, entrepot_clerk, entrepot_operator, entrepot_member, entrepot_worker;
grant select (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id)
  on audit.records to entrepot_member;
grant select on audit.records to entrepot_worker;
drop policy worker on audit.records;
create policy worker on audit.records to entrepot_worker using (true) with check (actor_kind = 'worker');
comment on policy worker on audit.records is 'Jobs seal and verify the whole trail, and sign as the worker.';

create table audit.seals (
  tenant_id uuid not null,
  batch_no integer not null check (batch_no >= 1),
  sealed_at timestamptz not null,
  horizon_xact bigint not null check (horizon_xact >= 0),
  horizon_record_id uuid not null,
  record_count integer not null check (record_count between 1 and 10000),
  manifest bytea not null check (octet_length(manifest) = 48 * record_count),
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  batch_hash bytea not null check (octet_length(batch_hash) = 32),
  key_id text not null check (key_id ~ '^v[0-9]{1,3}$'),
  signature bytea not null check (octet_length(signature) = 64),
  primary key (tenant_id, batch_no)
);
comment on table audit.seals is 'A batch of the trail: per record 16 bytes of its id and 32 of its SHA-256, ordered by (recorded_xact, record_id).';
comment on column audit.seals.horizon_xact is 'With horizon_record_id: every record at or before this place is in this batch or an earlier one.';
alter table audit.seals enable row level security;
alter table audit.seals force row level security;
create policy fence on audit.seals as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on audit.seals is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on audit.seals to entrepot_worker;
create policy worker on audit.seals to entrepot_worker using (true) with check (true);
comment on policy worker on audit.seals is 'Jobs seal and verify; the signature needs a key that is not in the database.';
grant select (tenant_id, batch_no, sealed_at, record_count, key_id) on audit.seals to entrepot_member;
create policy member on audit.seals for select to entrepot_member using (true);
comment on policy member on audit.seals is 'The team reads how far its trail is sealed.';
grant select (tenant_id, batch_no, sealed_at, record_count, key_id) on audit.seals to entrepot_inspector;
create policy inspector on audit.seals for select to entrepot_inspector using (true);
comment on policy inspector on audit.seals is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';

create table audit.verifications (
  tenant_id uuid not null,
  verification_id uuid not null default uuidv7(),
  verified_at timestamptz not null,
  batches integer not null check (batches >= 0),
  records bigint not null check (records >= 0),
  last_batch_hash bytea check (octet_length(last_batch_hash) = 32),
  state text not null check (state in ('sound', 'broken')),
  finding_count integer not null check (finding_count >= 0),
  findings jsonb not null,
  primary key (tenant_id, verification_id)
);
comment on table audit.verifications is 'What each walk over the sealed trail found. The newest one also knows how many batches there must be at least.';
comment on column audit.verifications.findings is 'The first hundred of finding_count.';
alter table audit.verifications enable row level security;
alter table audit.verifications force row level security;
create policy fence on audit.verifications as restrictive to public
  using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on audit.verifications is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on audit.verifications to entrepot_worker;
create policy worker on audit.verifications to entrepot_worker using (true) with check (true);
comment on policy worker on audit.verifications is 'Jobs note what they found, and compare with what was found before.';
grant select (tenant_id, verification_id, verified_at, batches, records, state, finding_count, findings) on audit.verifications to entrepot_member;
create policy member on audit.verifications for select to entrepot_member using (true);
comment on policy member on audit.verifications is 'The team reads whether its trail is sound.';
grant select (tenant_id, verification_id, verified_at, batches, records, state, finding_count, findings) on audit.verifications to entrepot_inspector;
create policy inspector on audit.verifications for select to entrepot_inspector using (true);
comment on policy inspector on audit.verifications is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';

-- Platform staff search the trail of all tenants and see which is sound; reports name their columns.
grant usage on schema audit to entrepot_staff;
grant select (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id)
  on audit.records to entrepot_staff;
grant select (tenant_id, batch_no, sealed_at, record_count, key_id) on audit.seals to entrepot_staff;
grant select (tenant_id, verification_id, verified_at, batches, records, state, finding_count, findings) on audit.verifications to entrepot_staff;
