-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema customers authorization entrepot_owner;
comment on schema customers is 'Companies and their buyers.';
grant usage on schema customers to entrepot_buyer;
grant usage on schema customers to entrepot_clerk;
grant usage on schema customers to entrepot_gate;
grant usage on schema customers to entrepot_inspector;
grant usage on schema customers to entrepot_member;
grant usage on schema customers to entrepot_staff;
grant usage on schema customers to entrepot_worker;

create table customers.buyers (
  tenant_id uuid not null,
  company_id uuid not null,
  user_id uuid not null,
  role text default 'purchaser'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint buyers_pkey PRIMARY KEY (tenant_id, company_id, user_id),
  constraint buyers_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint buyers_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, user_id),
  constraint buyers_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'purchaser'::text, 'approver'::text, 'viewer'::text])))
);
alter table customers.buyers owner to entrepot_owner;
comment on table customers.buyers is 'A person who may act for a company, and as what.';
alter table customers.buyers enable row level security;
alter table customers.buyers force row level security;
CREATE INDEX buyers_by_user ON customers.buyers USING btree (tenant_id, user_id);
create policy fence on customers.buyers as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on customers.buyers is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on customers.buyers as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on customers.buyers is 'A buyer sees the colleagues of its own company.';
create policy gate on customers.buyers as permissive for select to entrepot_gate
  using (true);
comment on policy gate on customers.buyers is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy inspector on customers.buyers as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on customers.buyers is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on customers.buyers as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on customers.buyers is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on customers.buyers as permissive for select to entrepot_worker
  using (true);
comment on policy worker on customers.buyers is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on customers.buyers to entrepot_buyer;
grant select on customers.buyers to entrepot_gate;
grant select on customers.buyers to entrepot_inspector;
grant insert, select on customers.buyers to entrepot_member;
grant update (role) on customers.buyers to entrepot_member;
grant select on customers.buyers to entrepot_worker;

create table customers.companies (
  tenant_id uuid not null,
  company_id uuid default uuidv7() not null,
  name text not null,
  name_lower text generated always as (lower(name)) stored not null,
  external_reference text,
  country text default ''::text not null,
  payment_terms_days smallint default 30 not null,
  status text default 'active'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint companies_pkey PRIMARY KEY (tenant_id, company_id),
  constraint companies_tenant_id_external_reference_key UNIQUE (tenant_id, external_reference),
  constraint companies_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint companies_country_check CHECK ((length(country) <= 60)),
  constraint companies_external_reference_check CHECK (((length(external_reference) >= 1) AND (length(external_reference) <= 80))),
  constraint companies_name_check CHECK (((length(name) >= 1) AND (length(name) <= 160))),
  constraint companies_payment_terms_days_check CHECK (((payment_terms_days >= 0) AND (payment_terms_days <= 365))),
  constraint companies_status_check CHECK ((status = ANY (ARRAY['active'::text, 'on-hold'::text])))
);
alter table customers.companies owner to entrepot_owner;
comment on table customers.companies is 'A business customer. external_reference is its number in the books of the tenant.';
alter table customers.companies enable row level security;
alter table customers.companies force row level security;
CREATE INDEX companies_by_name ON customers.companies USING btree (tenant_id, name_lower, company_id);
create policy fence on customers.companies as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on customers.companies is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on customers.companies as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on customers.companies is 'A buyer sees its own company.';
create policy clerk on customers.companies as permissive for select to entrepot_clerk
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy clerk on customers.companies is 'The clerk sees the company it acts for.';
create policy gate on customers.companies as permissive for select to entrepot_gate
  using (true);
comment on policy gate on customers.companies is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy inspector on customers.companies as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on customers.companies is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on customers.companies as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on customers.companies is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on customers.companies as permissive for select to entrepot_worker
  using (true);
comment on policy worker on customers.companies is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, company_id, name, country, payment_terms_days, status) on customers.companies to entrepot_buyer;
grant select on customers.companies to entrepot_clerk;
grant select on customers.companies to entrepot_gate;
grant select on customers.companies to entrepot_inspector;
grant insert, select on customers.companies to entrepot_member;
grant update (name, external_reference, country, payment_terms_days, status) on customers.companies to entrepot_member;
grant select (tenant_id, company_id, name, country, status, created_at) on customers.companies to entrepot_staff;
grant select on customers.companies to entrepot_worker;
