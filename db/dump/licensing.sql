-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema licensing authorization entrepot_owner;
comment on schema licensing is 'Policies, keys, licenses, devices.';
grant usage on schema licensing to entrepot_buyer;
grant usage on schema licensing to entrepot_clerk;
grant usage on schema licensing to entrepot_device;
grant usage on schema licensing to entrepot_inspector;
grant usage on schema licensing to entrepot_member;
grant usage on schema licensing to entrepot_staff;
grant usage on schema licensing to entrepot_worker;

create table licensing.activations (
  tenant_id uuid not null,
  activation_id uuid default uuidv7() not null,
  license_id uuid not null,
  company_id uuid not null,
  fingerprint text not null,
  device_name text default ''::text not null,
  platform text default ''::text not null,
  activated_at timestamp with time zone not null,
  deactivated_at timestamp with time zone,
  constraint activations_pkey PRIMARY KEY (tenant_id, activation_id),
  constraint activations_tenant_id_company_id_license_id_fkey FOREIGN KEY (tenant_id, company_id, license_id) REFERENCES licensing.licenses(tenant_id, company_id, license_id),
  constraint activations_device_name_check CHECK ((length(device_name) <= 120)),
  constraint activations_fingerprint_check CHECK (((length(fingerprint) >= 1) AND (length(fingerprint) <= 200))),
  constraint activations_platform_check CHECK ((length(platform) <= 60))
);
alter table licensing.activations owner to entrepot_owner;
comment on table licensing.activations is 'A device that holds, or held, a seat.';
alter table licensing.activations enable row level security;
alter table licensing.activations force row level security;
CREATE INDEX activations_by_license ON licensing.activations USING btree (tenant_id, license_id, activation_id);
CREATE UNIQUE INDEX activations_one_per_device ON licensing.activations USING btree (tenant_id, license_id, fingerprint) WHERE (deactivated_at IS NULL);
create policy fence on licensing.activations as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on licensing.activations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on licensing.activations as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on licensing.activations is 'A buyer sees the devices of its own company.';
create policy clerk on licensing.activations as permissive for all to entrepot_clerk
  using (true)
  with check (true);
comment on policy clerk on licensing.activations is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy device on licensing.activations as permissive for select to entrepot_device
  using (true);
comment on policy device on licensing.activations is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
create policy inspector on licensing.activations as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on licensing.activations is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on licensing.activations as permissive for select to entrepot_member
  using (true);
comment on policy member on licensing.activations is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on licensing.activations as permissive for select to entrepot_worker
  using (true);
comment on policy worker on licensing.activations is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on licensing.activations to entrepot_buyer;
grant insert, select on licensing.activations to entrepot_clerk;
grant update (deactivated_at) on licensing.activations to entrepot_clerk;
grant select on licensing.activations to entrepot_device;
grant select on licensing.activations to entrepot_inspector;
grant select on licensing.activations to entrepot_member;
grant select (tenant_id, activation_id, license_id, activated_at, deactivated_at) on licensing.activations to entrepot_staff;
grant select on licensing.activations to entrepot_worker;

create table licensing.keys (
  tenant_id uuid not null,
  key_id uuid default uuidv7() not null,
  key_hash bytea not null,
  key_ciphertext bytea not null,
  prefix text not null,
  last_four text not null,
  company_id uuid not null,
  created_at timestamp with time zone default now() not null,
  constraint keys_pkey PRIMARY KEY (tenant_id, key_id),
  constraint keys_tenant_id_company_id_key_id_key UNIQUE (tenant_id, company_id, key_id),
  constraint keys_tenant_id_key_hash_key UNIQUE (tenant_id, key_hash),
  constraint keys_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint keys_key_hash_check CHECK ((octet_length(key_hash) = 32)),
  constraint keys_last_four_check CHECK ((length(last_four) = 4))
);
alter table licensing.keys owner to entrepot_owner;
comment on table licensing.keys is 'A license key: hashed to be found, encrypted to be shown to its owner.';
alter table licensing.keys enable row level security;
alter table licensing.keys force row level security;
CREATE INDEX keys_by_last_four ON licensing.keys USING btree (tenant_id, last_four);
create policy fence on licensing.keys as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on licensing.keys is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on licensing.keys as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on licensing.keys is 'A buyer sees the keys of its own company.';
create policy clerk on licensing.keys as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on licensing.keys is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy device on licensing.keys as permissive for select to entrepot_device
  using (true);
comment on policy device on licensing.keys is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
create policy inspector on licensing.keys as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on licensing.keys is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on licensing.keys as permissive for select to entrepot_member
  using (true);
comment on policy member on licensing.keys is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on licensing.keys as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on licensing.keys is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, key_id, key_ciphertext, prefix, last_four, company_id) on licensing.keys to entrepot_buyer;
grant select (tenant_id, key_id, key_hash) on licensing.keys to entrepot_clerk;
grant select (tenant_id, key_id, key_hash) on licensing.keys to entrepot_device;
grant select (tenant_id, key_id, prefix, last_four, company_id, created_at) on licensing.keys to entrepot_inspector;
grant select (tenant_id, key_id, prefix, last_four, company_id, created_at) on licensing.keys to entrepot_member;
grant select (tenant_id, key_id, prefix, last_four, company_id, created_at) on licensing.keys to entrepot_staff;
grant insert, select on licensing.keys to entrepot_worker;

create table licensing.licenses (
  tenant_id uuid not null,
  license_id uuid default uuidv7() not null,
  key_id uuid not null,
  policy_id uuid not null,
  product_id uuid not null,
  company_id uuid not null,
  holder_email text default ''::text not null,
  order_id uuid not null,
  order_line_no integer not null,
  unit_no integer not null,
  status text default 'active'::text not null,
  seats integer not null,
  seats_used integer default 0 not null,
  expires_at timestamp with time zone,
  first_activated_at timestamp with time zone,
  issued_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  expired_at timestamp with time zone,
  reminded_at timestamp with time zone,
  reminded_expiry timestamp with time zone,
  reminded_days smallint,
  constraint licenses_pkey PRIMARY KEY (tenant_id, license_id),
  constraint licenses_tenant_id_company_id_license_id_key UNIQUE (tenant_id, company_id, license_id),
  constraint licenses_tenant_id_order_id_order_line_no_unit_no_key UNIQUE (tenant_id, order_id, order_line_no, unit_no),
  constraint licenses_tenant_id_company_id_key_id_fkey FOREIGN KEY (tenant_id, company_id, key_id) REFERENCES licensing.keys(tenant_id, company_id, key_id),
  constraint licenses_tenant_id_company_id_order_id_order_line_no_fkey FOREIGN KEY (tenant_id, company_id, order_id, order_line_no) REFERENCES sales.order_lines(tenant_id, company_id, order_id, line_no),
  constraint licenses_tenant_id_policy_id_fkey FOREIGN KEY (tenant_id, policy_id) REFERENCES licensing.policies(tenant_id, policy_id),
  constraint licenses_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint expired_when_its_time_came CHECK (((expired_at IS NULL) OR ((expires_at IS NOT NULL) AND (expired_at >= expires_at)))),
  constraint licenses_holder_email_check CHECK ((length(holder_email) <= 254)),
  constraint licenses_reminded_days_check CHECK ((reminded_days = ANY (ARRAY[1, 7, 30]))),
  constraint licenses_seats_check CHECK ((seats > 0)),
  constraint licenses_seats_used_check CHECK ((seats_used >= 0)),
  constraint licenses_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'revoked'::text]))),
  constraint licenses_unit_no_check CHECK ((unit_no > 0)),
  constraint never_above_the_seats CHECK ((seats_used <= seats)),
  constraint reminded_of_something CHECK ((((reminded_at IS NULL) = (reminded_expiry IS NULL)) AND ((reminded_at IS NULL) = (reminded_days IS NULL))))
);
alter table licensing.licenses owner to entrepot_owner;
comment on table licensing.licenses is 'A right to use a product: one per ordered unit, which makes issuing idempotent.';
comment on column licensing.licenses.status is 'revoked beside expired_at under a policy that revokes at expiry: by its expiry, and a renewal takes it back; any other: by a person, for good.';
comment on column licensing.licenses.expired_at is 'When its expiry was noted and told. A validation does not look here, but at expires_at.';
comment on column licensing.licenses.reminded_expiry is 'The expires_at that its holder was reminded of, so many days ahead at last (reminded_days), at reminded_at. Another expires_at starts again.';
alter table licensing.licenses enable row level security;
alter table licensing.licenses force row level security;
CREATE INDEX licenses_by_email ON licensing.licenses USING btree (tenant_id, holder_email, license_id);
CREATE INDEX licenses_by_expiry ON licensing.licenses USING btree (tenant_id, expires_at, license_id);
CREATE INDEX licenses_by_key ON licensing.licenses USING btree (tenant_id, key_id);
CREATE INDEX licenses_by_status ON licensing.licenses USING btree (tenant_id, status, license_id);
CREATE INDEX licenses_to_expire ON licensing.licenses USING btree (tenant_id, expires_at, license_id) WHERE ((expired_at IS NULL) AND (status <> 'revoked'::text));
create policy fence on licensing.licenses as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on licensing.licenses is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on licensing.licenses as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on licensing.licenses is 'A buyer sees the licenses of its own company.';
create policy clerk on licensing.licenses as permissive for all to entrepot_clerk
  using (true)
  with check (true);
comment on policy clerk on licensing.licenses is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy device on licensing.licenses as permissive for select to entrepot_device
  using (true);
comment on policy device on licensing.licenses is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
create policy inspector on licensing.licenses as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on licensing.licenses is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on licensing.licenses as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on licensing.licenses is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on licensing.licenses as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on licensing.licenses is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on licensing.licenses to entrepot_buyer;
grant select on licensing.licenses to entrepot_clerk;
grant update (seats_used, expires_at, first_activated_at) on licensing.licenses to entrepot_clerk;
grant select on licensing.licenses to entrepot_device;
grant select on licensing.licenses to entrepot_inspector;
grant select on licensing.licenses to entrepot_member;
grant update (status, expires_at, version, expired_at, reminded_at, reminded_expiry, reminded_days) on licensing.licenses to entrepot_member;
grant select (tenant_id, license_id, key_id, policy_id, product_id, company_id, holder_email, order_id, order_line_no, unit_no, status, seats, seats_used, expires_at, first_activated_at, issued_at, version, expired_at) on licensing.licenses to entrepot_staff;
grant insert, select on licensing.licenses to entrepot_worker;
grant update (status, version, expired_at, reminded_at, reminded_expiry, reminded_days) on licensing.licenses to entrepot_worker;

create table licensing.policies (
  tenant_id uuid not null,
  policy_id uuid default uuidv7() not null,
  product_id uuid not null,
  product_code text not null,
  key_prefix text not null,
  seats integer default 1 not null,
  duration_days integer,
  expiry_basis text default 'creation'::text not null,
  when_expired text default 'restrict'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint policies_pkey PRIMARY KEY (tenant_id, policy_id),
  constraint policies_tenant_id_product_id_key UNIQUE (tenant_id, product_id),
  constraint policies_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint policies_duration_days_check CHECK (((duration_days >= 1) AND (duration_days <= 36500))),
  constraint policies_expiry_basis_check CHECK ((expiry_basis = ANY (ARRAY['creation'::text, 'first-activation'::text]))),
  constraint policies_key_prefix_check CHECK ((key_prefix ~ '^[A-Z0-9]{2,8}$'::text)),
  constraint policies_product_code_check CHECK ((product_code ~ '^prod_[0-9a-z]{16}$'::text)),
  constraint policies_seats_check CHECK (((seats >= 1) AND (seats <= 100000))),
  constraint policies_when_expired_check CHECK ((when_expired = ANY (ARRAY['restrict'::text, 'revoke'::text, 'maintain'::text, 'allow'::text])))
);
alter table licensing.policies owner to entrepot_owner;
comment on table licensing.policies is 'What a license of a product permits. duration_days NULL: for ever.';
alter table licensing.policies enable row level security;
alter table licensing.policies force row level security;
create policy fence on licensing.policies as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on licensing.policies is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on licensing.policies as permissive for select to entrepot_buyer
  using (true);
comment on policy buyer on licensing.policies is 'Every row inside the fence is open to a buyer, as far as the grants go.';
create policy clerk on licensing.policies as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on licensing.policies is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy device on licensing.policies as permissive for select to entrepot_device
  using (true);
comment on policy device on licensing.policies is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
create policy inspector on licensing.policies as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on licensing.policies is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on licensing.policies as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on licensing.policies is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on licensing.policies as permissive for select to entrepot_worker
  using (true);
comment on policy worker on licensing.policies is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, policy_id, product_id, product_code, seats, duration_days) on licensing.policies to entrepot_buyer;
grant select on licensing.policies to entrepot_clerk;
grant select on licensing.policies to entrepot_device;
grant select on licensing.policies to entrepot_inspector;
grant insert, select on licensing.policies to entrepot_member;
grant update (seats, duration_days, expiry_basis, when_expired) on licensing.policies to entrepot_member;
grant select (tenant_id, policy_id, product_id, product_code, duration_days, when_expired) on licensing.policies to entrepot_staff;
grant select on licensing.policies to entrepot_worker;
