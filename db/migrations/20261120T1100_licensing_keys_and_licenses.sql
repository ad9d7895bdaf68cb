-- Keys and licenses are two things: one key can carry many licenses. A key is found by its SHA-256 and kept a second time under a
-- versioned cipher, so that its owner can see it again. Seats are counted on the license row, which is locked by the UPDATE that
-- takes one: the CHECK is the last wall.

create schema licensing;
comment on schema licensing is 'Policies, keys, licenses, devices.';
grant usage on schema licensing to entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_worker;

create table licensing.policies (
  tenant_id uuid not null,
  policy_id uuid not null default uuidv7(),
  product_id uuid not null,
  product_code text not null check (product_code ~ '^prod_[0-9a-z]{16}$'),
  key_prefix text not null check (key_prefix ~ '^[A-Z0-9]{2,8}$'),
  seats integer not null default 1 check (seats between 1 and 100000),
  duration_days integer check (duration_days between 1 and 36500),
  expiry_basis text not null default 'creation' check (expiry_basis in ('creation', 'first-activation')),
  when_expired text not null default 'restrict' check (when_expired in ('restrict', 'revoke', 'maintain', 'allow')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, policy_id),
  unique (tenant_id, product_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id)
);
comment on table licensing.policies is 'What a license of a product permits. duration_days NULL: for ever.';
alter table licensing.policies enable row level security;
alter table licensing.policies force row level security;
create policy fence on licensing.policies as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on licensing.policies is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on licensing.policies to entrepot_member;
grant insert on licensing.policies to entrepot_member;
grant update (seats, duration_days, expiry_basis, when_expired) on licensing.policies to entrepot_member;
create policy member on licensing.policies to entrepot_member using (true) with check (true);
comment on policy member on licensing.policies is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on licensing.policies to entrepot_device;
create policy device on licensing.policies for select to entrepot_device using (true);
comment on policy device on licensing.policies is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
grant select on licensing.policies to entrepot_clerk;
create policy clerk on licensing.policies for select to entrepot_clerk using (true);
comment on policy clerk on licensing.policies is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on licensing.policies to entrepot_worker;
create policy worker on licensing.policies for select to entrepot_worker using (true);
comment on policy worker on licensing.policies is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, policy_id, product_id, product_code, seats, duration_days) on licensing.policies to entrepot_buyer;
create policy buyer on licensing.policies for select to entrepot_buyer using (true);
comment on policy buyer on licensing.policies is 'Every row inside the fence is open to a buyer, as far as the grants go.';

create table licensing.keys (
  tenant_id uuid not null,
  key_id uuid not null default uuidv7(),
  key_hash bytea not null check (octet_length(key_hash) = 32),
  key_ciphertext bytea not null,
  prefix text not null,
  last_four text not null check (length(last_four) = 4),
  company_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, key_id),
  unique (tenant_id, key_hash),
  unique (tenant_id, company_id, key_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id)
);
comment on table licensing.keys is 'A license key: hashed to be found, encrypted to be shown to its owner.';
alter table licensing.keys enable row level security;
alter table licensing.keys force row level security;
create index keys_by_last_four on licensing.keys (tenant_id, last_four);
create policy fence on licensing.keys as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on licensing.keys is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select (tenant_id, key_id, prefix, last_four, company_id, created_at) on licensing.keys to entrepot_member;
create policy member on licensing.keys for select to entrepot_member using (true);
comment on policy member on licensing.keys is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select (tenant_id, key_id, key_ciphertext, prefix, last_four, company_id) on licensing.keys to entrepot_buyer;
create policy buyer on licensing.keys for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on licensing.keys is 'A buyer sees the keys of its own company.';
grant select (tenant_id, key_id, key_hash) on licensing.keys to entrepot_device;
create policy device on licensing.keys for select to entrepot_device using (true);
comment on policy device on licensing.keys is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
grant select (tenant_id, key_id, key_hash) on licensing.keys to entrepot_clerk;
create policy clerk on licensing.keys for select to entrepot_clerk using (true);
comment on policy clerk on licensing.keys is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select, insert on licensing.keys to entrepot_worker;
create policy worker on licensing.keys to entrepot_worker using (true) with check (true);
comment on policy worker on licensing.keys is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table licensing.licenses (
  tenant_id uuid not null,
  license_id uuid not null default uuidv7(),
  key_id uuid not null,
  policy_id uuid not null,
  product_id uuid not null,
  company_id uuid not null,
  holder_email text not null default '' check (length(holder_email) <= 254),
  order_id uuid not null,
  order_line_no integer not null,
  unit_no integer not null check (unit_no > 0),
  status text not null default 'active' check (status in ('active', 'suspended', 'revoked')),
  seats integer not null check (seats > 0),
  seats_used integer not null default 0 check (seats_used >= 0),
  expires_at timestamptz,
  first_activated_at timestamptz,
  issued_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (tenant_id, license_id),
  unique (tenant_id, order_id, order_line_no, unit_no),
  unique (tenant_id, company_id, license_id),
  foreign key (tenant_id, company_id, key_id) references licensing.keys (tenant_id, company_id, key_id),
  foreign key (tenant_id, policy_id) references licensing.policies (tenant_id, policy_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id),
  foreign key (tenant_id, company_id, order_id, order_line_no)
    references sales.order_lines (tenant_id, company_id, order_id, line_no),
  constraint never_above_the_seats check (seats_used <= seats)
);
comment on table licensing.licenses is 'A right to use a product: one per ordered unit, which makes issuing idempotent.';
alter table licensing.licenses enable row level security;
alter table licensing.licenses force row level security;
create index licenses_by_key on licensing.licenses (tenant_id, key_id);
create index licenses_by_email on licensing.licenses (tenant_id, holder_email, license_id);
create index licenses_by_expiry on licensing.licenses (tenant_id, expires_at, license_id);
create index licenses_by_status on licensing.licenses (tenant_id, status, license_id);
create policy fence on licensing.licenses as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on licensing.licenses is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on licensing.licenses to entrepot_member;
grant update (status, version) on licensing.licenses to entrepot_member;
create policy member on licensing.licenses to entrepot_member using (true) with check (true);
comment on policy member on licensing.licenses is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on licensing.licenses to entrepot_buyer;
create policy buyer on licensing.licenses for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on licensing.licenses is 'A buyer sees the licenses of its own company.';
grant select on licensing.licenses to entrepot_device;
create policy device on licensing.licenses for select to entrepot_device using (true);
comment on policy device on licensing.licenses is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
grant select on licensing.licenses to entrepot_clerk;
grant update (seats_used, expires_at, first_activated_at) on licensing.licenses to entrepot_clerk;
create policy clerk on licensing.licenses to entrepot_clerk using (true) with check (true);
comment on policy clerk on licensing.licenses is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select, insert on licensing.licenses to entrepot_worker;
create policy worker on licensing.licenses to entrepot_worker using (true) with check (true);
comment on policy worker on licensing.licenses is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table licensing.activations (
  tenant_id uuid not null,
  activation_id uuid not null default uuidv7(),
  license_id uuid not null,
  company_id uuid not null,
  fingerprint text not null check (length(fingerprint) between 1 and 200),
  device_name text not null default '' check (length(device_name) <= 120),
  platform text not null default '' check (length(platform) <= 60),
  activated_at timestamptz not null,
  deactivated_at timestamptz,
  primary key (tenant_id, activation_id),
  foreign key (tenant_id, company_id, license_id) references licensing.licenses (tenant_id, company_id, license_id)
);
comment on table licensing.activations is 'A device that holds, or held, a seat.';
alter table licensing.activations enable row level security;
alter table licensing.activations force row level security;
create unique index activations_one_per_device on licensing.activations (tenant_id, license_id, fingerprint) where deactivated_at is null;
create index activations_by_license on licensing.activations (tenant_id, license_id, activation_id);
create policy fence on licensing.activations as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on licensing.activations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on licensing.activations to entrepot_member;
create policy member on licensing.activations for select to entrepot_member using (true);
comment on policy member on licensing.activations is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on licensing.activations to entrepot_buyer;
create policy buyer on licensing.activations for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on licensing.activations is 'A buyer sees the devices of its own company.';
grant select on licensing.activations to entrepot_device;
create policy device on licensing.activations for select to entrepot_device using (true);
comment on policy device on licensing.activations is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
grant select on licensing.activations to entrepot_clerk;
grant insert on licensing.activations to entrepot_clerk;
grant update (deactivated_at) on licensing.activations to entrepot_clerk;
create policy clerk on licensing.activations to entrepot_clerk using (true) with check (true);
comment on policy clerk on licensing.activations is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on licensing.activations to entrepot_worker;
create policy worker on licensing.activations for select to entrepot_worker using (true);
comment on policy worker on licensing.activations is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
