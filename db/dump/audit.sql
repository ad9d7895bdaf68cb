-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema audit authorization entrepot_owner;
comment on schema audit is 'The append-only trail of who did what.';
grant usage on schema audit to entrepot_clerk;
grant usage on schema audit to entrepot_gate;
grant usage on schema audit to entrepot_inspector;
grant usage on schema audit to entrepot_member;
grant usage on schema audit to entrepot_operator;
grant usage on schema audit to entrepot_staff;
grant usage on schema audit to entrepot_worker;

create table audit.records (
  tenant_id uuid not null,
  record_id uuid default uuidv7() not null,
  recorded_at timestamp with time zone default now() not null,
  actor_kind text not null,
  actor_id uuid,
  actor_label text default ''::text not null,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  object_label text default ''::text not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  recorded_xact bigint default ((pg_current_xact_id())::text)::bigint not null,
  constraint records_pkey PRIMARY KEY (tenant_id, record_id),
  constraint records_action_check CHECK ((action ~ '^[a-z-]+\.[a-z-]+$'::text)),
  constraint records_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['gate'::text, 'visitor'::text, 'buyer'::text, 'member'::text, 'device'::text, 'operator'::text, 'worker'::text]))),
  constraint records_actor_label_check CHECK ((length(actor_label) <= 254)),
  constraint records_object_label_check CHECK ((length(object_label) <= 254)),
  constraint records_object_type_check CHECK (((length(object_type) >= 1) AND (length(object_type) <= 60))),
  constraint records_request_id_check CHECK (((length(request_id) >= 1) AND (length(request_id) <= 64)))
);
alter table audit.records owner to entrepot_owner;
comment on table audit.records is 'One act of one actor on one object. actor_id is the user; NULL for machines.';
comment on column audit.records.recorded_xact is 'The transaction that wrote the record; orders the batches. Not part of a record''s fingerprint.';
alter table audit.records enable row level security;
alter table audit.records force row level security;
CREATE INDEX records_by_action ON audit.records USING btree (tenant_id, action, record_id);
CREATE INDEX records_by_actor ON audit.records USING btree (tenant_id, actor_id, record_id);
CREATE INDEX records_by_object ON audit.records USING btree (tenant_id, object_type, object_id, record_id);
CREATE INDEX records_by_xact ON audit.records USING btree (tenant_id, recorded_xact, record_id);
create policy fence on audit.records as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on audit.records is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on audit.records as permissive for insert to entrepot_clerk
  with check (((actor_kind = ANY (ARRAY['visitor'::text, 'buyer'::text, 'device'::text])) AND (NOT (actor_id IS DISTINCT FROM ( SELECT tenancy.user_id() AS user_id)))));
comment on policy clerk on audit.records is 'The clerk signs for the buyer or device it acts for.';
create policy gate on audit.records as permissive for insert to entrepot_gate
  with check ((actor_kind = 'gate'::text));
comment on policy gate on audit.records is 'The sign-in door signs as itself.';
create policy inspector on audit.records as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on audit.records is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on audit.records as permissive for all to entrepot_member
  using (true)
  with check (((actor_kind = 'member'::text) AND (actor_id = ( SELECT tenancy.user_id() AS user_id))));
comment on policy member on audit.records is 'The team reads the trail and signs with its own name only.';
create policy operator on audit.records as permissive for insert to entrepot_operator
  with check (((actor_kind = 'operator'::text) AND (NOT (actor_id IS DISTINCT FROM ( SELECT tenancy.user_id() AS user_id)))));
comment on policy operator on audit.records is 'Platform staff sign with their own name.';
create policy worker on audit.records as permissive for all to entrepot_worker
  using (true)
  with check ((actor_kind = 'worker'::text));
comment on policy worker on audit.records is 'Jobs seal and verify the whole trail, and sign as the worker.';
grant insert (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_clerk;
grant insert (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_gate;
grant select (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_inspector;
grant insert (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_member;
grant select (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_member;
grant insert (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_operator;
grant select (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_staff;
grant select on audit.records to entrepot_worker;
grant insert (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_worker;

create table audit.seals (
  tenant_id uuid not null,
  batch_no integer not null,
  sealed_at timestamp with time zone not null,
  horizon_xact bigint not null,
  horizon_record_id uuid not null,
  record_count integer not null,
  manifest bytea not null,
  previous_hash bytea not null,
  batch_hash bytea not null,
  key_id text not null,
  signature bytea not null,
  constraint seals_pkey PRIMARY KEY (tenant_id, batch_no),
  constraint seals_batch_hash_check CHECK ((octet_length(batch_hash) = 32)),
  constraint seals_batch_no_check CHECK ((batch_no >= 1)),
  constraint seals_check CHECK ((octet_length(manifest) = (48 * record_count))),
  constraint seals_horizon_xact_check CHECK ((horizon_xact >= 0)),
  constraint seals_key_id_check CHECK ((key_id ~ '^v[0-9]{1,3}$'::text)),
  constraint seals_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
  constraint seals_record_count_check CHECK (((record_count >= 1) AND (record_count <= 10000))),
  constraint seals_signature_check CHECK ((octet_length(signature) = 64))
);
alter table audit.seals owner to entrepot_owner;
comment on table audit.seals is 'A batch of the trail: per record 16 bytes of its id and 32 of its SHA-256, ordered by (recorded_xact, record_id).';
comment on column audit.seals.horizon_xact is 'With horizon_record_id: every record at or before this place is in this batch or an earlier one.';
alter table audit.seals enable row level security;
alter table audit.seals force row level security;
create policy fence on audit.seals as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on audit.seals is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy inspector on audit.seals as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on audit.seals is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on audit.seals as permissive for select to entrepot_member
  using (true);
comment on policy member on audit.seals is 'The team reads how far its trail is sealed.';
create policy worker on audit.seals as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on audit.seals is 'Jobs seal and verify; the signature needs a key that is not in the database.';
grant select (tenant_id, batch_no, sealed_at, record_count, key_id) on audit.seals to entrepot_inspector;
grant select (tenant_id, batch_no, sealed_at, record_count, key_id) on audit.seals to entrepot_member;
grant select (tenant_id, batch_no, sealed_at, record_count, key_id) on audit.seals to entrepot_staff;
grant insert, select on audit.seals to entrepot_worker;

create table audit.verifications (
  tenant_id uuid not null,
  verification_id uuid default uuidv7() not null,
  verified_at timestamp with time zone not null,
  batches integer not null,
  records bigint not null,
  last_batch_hash bytea,
  state text not null,
  finding_count integer not null,
  findings jsonb not null,
  constraint verifications_pkey PRIMARY KEY (tenant_id, verification_id),
  constraint verifications_batches_check CHECK ((batches >= 0)),
  constraint verifications_finding_count_check CHECK ((finding_count >= 0)),
  constraint verifications_last_batch_hash_check CHECK ((octet_length(last_batch_hash) = 32)),
  constraint verifications_records_check CHECK ((records >= 0)),
  constraint verifications_state_check CHECK ((state = ANY (ARRAY['sound'::text, 'broken'::text])))
);
alter table audit.verifications owner to entrepot_owner;
comment on table audit.verifications is 'What each walk over the sealed trail found. The newest one also knows how many batches there must be at least.';
comment on column audit.verifications.findings is 'The first hundred of finding_count.';
alter table audit.verifications enable row level security;
alter table audit.verifications force row level security;
create policy fence on audit.verifications as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on audit.verifications is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy inspector on audit.verifications as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on audit.verifications is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on audit.verifications as permissive for select to entrepot_member
  using (true);
comment on policy member on audit.verifications is 'The team reads whether its trail is sound.';
create policy worker on audit.verifications as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on audit.verifications is 'Jobs note what they found, and compare with what was found before.';
grant select (tenant_id, verification_id, verified_at, batches, records, state, finding_count, findings) on audit.verifications to entrepot_inspector;
grant select (tenant_id, verification_id, verified_at, batches, records, state, finding_count, findings) on audit.verifications to entrepot_member;
grant select (tenant_id, verification_id, verified_at, batches, records, state, finding_count, findings) on audit.verifications to entrepot_staff;
grant insert, select on audit.verifications to entrepot_worker;
