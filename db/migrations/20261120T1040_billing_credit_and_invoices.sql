-- What a company owes and may owe. Invoice numbers have no gaps, per tenant and series: the counter is taken by the transaction's
-- last statement, because every order of the tenant waits on that row. order_id carries no foreign key: keys point left.

create schema billing;
comment on schema billing is 'Credit and invoices.';
grant usage on schema billing to entrepot_buyer, entrepot_member, entrepot_clerk, entrepot_worker;

create table billing.credit_accounts (
  tenant_id uuid not null,
  company_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  limit_minor bigint check (limit_minor >= 0),
  held_minor bigint not null default 0 check (held_minor >= 0),
  primary key (tenant_id, company_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id),
  constraint never_above_the_limit check (held_minor <= limit_minor)
);
comment on table billing.credit_accounts is 'How much a company may owe (NULL: no limit) and how much its open orders hold.';
alter table billing.credit_accounts enable row level security;
alter table billing.credit_accounts force row level security;
create policy fence on billing.credit_accounts as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on billing.credit_accounts is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on billing.credit_accounts to entrepot_buyer;
create policy buyer on billing.credit_accounts for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on billing.credit_accounts is 'A buyer sees the credit of its own company.';
grant select on billing.credit_accounts to entrepot_member;
grant insert on billing.credit_accounts to entrepot_member;
-- held_minor too: a cancelled order gives its credit back.
grant update (limit_minor, held_minor) on billing.credit_accounts to entrepot_member;
create policy member on billing.credit_accounts to entrepot_member using (true) with check (true);
comment on policy member on billing.credit_accounts is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on billing.credit_accounts to entrepot_clerk;
grant update (held_minor) on billing.credit_accounts to entrepot_clerk;
create policy clerk on billing.credit_accounts to entrepot_clerk using (company_id = (select tenancy.company_id())) with check (company_id = (select tenancy.company_id()));
comment on policy clerk on billing.credit_accounts is 'The clerk touches the credit of the company it acts for.';
grant select on billing.credit_accounts to entrepot_worker;
grant update (held_minor) on billing.credit_accounts to entrepot_worker;
create policy worker on billing.credit_accounts to entrepot_worker using (true) with check (true);
comment on policy worker on billing.credit_accounts is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table billing.number_series (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  series text not null check (series ~ '^[A-Z]{1,6}$'),
  last_number bigint not null check (last_number >= 0),
  primary key (tenant_id, series)
);
comment on table billing.number_series is 'The last number given in a gapless series.';
alter table billing.number_series enable row level security;
alter table billing.number_series force row level security;
create policy fence on billing.number_series as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on billing.number_series is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on billing.number_series to entrepot_clerk;
grant insert on billing.number_series to entrepot_clerk;
grant update (last_number) on billing.number_series to entrepot_clerk;
create policy clerk on billing.number_series to entrepot_clerk using (true) with check (true);
comment on policy clerk on billing.number_series is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on billing.number_series to entrepot_worker;
grant insert on billing.number_series to entrepot_worker;
grant update (last_number) on billing.number_series to entrepot_worker;
create policy worker on billing.number_series to entrepot_worker using (true) with check (true);
comment on policy worker on billing.number_series is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table billing.invoices (
  tenant_id uuid not null,
  invoice_id uuid not null default uuidv7(),
  series text not null,
  number bigint not null check (number > 0),
  company_id uuid not null,
  order_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  net_minor bigint not null check (net_minor >= 0),
  tax_minor bigint not null default 0 check (tax_minor >= 0),
  total_minor bigint not null,
  status text not null default 'open' check (status in ('open', 'paid', 'void')),
  issued_at timestamptz not null,
  due_at timestamptz not null,
  primary key (tenant_id, invoice_id),
  unique (tenant_id, series, number),
  unique (tenant_id, order_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id),
  constraint total_is_net_and_tax check (total_minor = net_minor + tax_minor)
);
comment on table billing.invoices is 'An invoice; its lines are those of its order.';
alter table billing.invoices enable row level security;
alter table billing.invoices force row level security;
create index invoices_by_company on billing.invoices (tenant_id, company_id, invoice_id);
create policy fence on billing.invoices as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on billing.invoices is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on billing.invoices to entrepot_buyer;
create policy buyer on billing.invoices for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on billing.invoices is 'A buyer sees the invoices of its own company.';
grant select on billing.invoices to entrepot_member;
grant update (status) on billing.invoices to entrepot_member;
create policy member on billing.invoices to entrepot_member using (true) with check (true);
comment on policy member on billing.invoices is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select, insert on billing.invoices to entrepot_clerk;
create policy clerk on billing.invoices to entrepot_clerk using (company_id = (select tenancy.company_id())) with check (company_id = (select tenancy.company_id()));
comment on policy clerk on billing.invoices is 'The clerk invoices the company it acts for.';
grant select on billing.invoices to entrepot_worker;
create policy worker on billing.invoices for select to entrepot_worker using (true);
comment on policy worker on billing.invoices is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
