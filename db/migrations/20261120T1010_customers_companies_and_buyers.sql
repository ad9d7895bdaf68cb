-- The tenant's business customers and the people who buy for them. A buyer sees its own company and nothing of another.

create schema customers;
comment on schema customers is 'Companies and their buyers.';
grant usage on schema customers to entrepot_gate, entrepot_buyer, entrepot_member, entrepot_clerk, entrepot_worker;

create table customers.companies (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  company_id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 160),
  name_lower text not null generated always as (lower(name)) stored,
  external_reference text check (length(external_reference) between 1 and 80),
  country text not null default '' check (length(country) <= 60),
  payment_terms_days smallint not null default 30 check (payment_terms_days between 0 and 365),
  status text not null default 'active' check (status in ('active', 'on-hold')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, company_id),
  unique (tenant_id, external_reference)
);
comment on table customers.companies is 'A business customer. external_reference is its number in the books of the tenant.';
alter table customers.companies enable row level security;
alter table customers.companies force row level security;
create index companies_by_name on customers.companies (tenant_id, name_lower, company_id);
create policy fence on customers.companies as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on customers.companies is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on customers.companies to entrepot_gate;
create policy gate on customers.companies for select to entrepot_gate using (true);
comment on policy gate on customers.companies is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant select on customers.companies to entrepot_member;
grant insert on customers.companies to entrepot_member;
grant update (name, external_reference, country, payment_terms_days, status) on customers.companies to entrepot_member;
create policy member on customers.companies to entrepot_member using (true) with check (true);
comment on policy member on customers.companies is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select (tenant_id, company_id, name, country, payment_terms_days, status) on customers.companies to entrepot_buyer;
create policy buyer on customers.companies for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on customers.companies is 'A buyer sees its own company.';
grant select on customers.companies to entrepot_clerk;
create policy clerk on customers.companies for select to entrepot_clerk using (company_id = (select tenancy.company_id()));
comment on policy clerk on customers.companies is 'The clerk sees the company it acts for.';
grant select on customers.companies to entrepot_worker;
create policy worker on customers.companies for select to entrepot_worker using (true);
comment on policy worker on customers.companies is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table customers.buyers (
  tenant_id uuid not null,
  company_id uuid not null,
  user_id uuid not null,
  role text not null default 'purchaser' check (role in ('admin', 'purchaser', 'approver', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, company_id, user_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, user_id)
);
comment on table customers.buyers is 'A person who may act for a company, and as what.';
alter table customers.buyers enable row level security;
alter table customers.buyers force row level security;
create index buyers_by_user on customers.buyers (tenant_id, user_id);
create policy fence on customers.buyers as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on customers.buyers is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on customers.buyers to entrepot_gate;
create policy gate on customers.buyers for select to entrepot_gate using (true);
comment on policy gate on customers.buyers is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant select on customers.buyers to entrepot_member;
grant insert on customers.buyers to entrepot_member;
grant update (role) on customers.buyers to entrepot_member;
create policy member on customers.buyers to entrepot_member using (true) with check (true);
comment on policy member on customers.buyers is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on customers.buyers to entrepot_buyer;
create policy buyer on customers.buyers for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on customers.buyers is 'A buyer sees the colleagues of its own company.';
grant select on customers.buyers to entrepot_worker;
create policy worker on customers.buyers for select to entrepot_worker using (true);
comment on policy worker on customers.buyers is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
