-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema billing authorization entrepot_owner;
comment on schema billing is 'Credit and invoices.';
grant usage on schema billing to entrepot_buyer;
grant usage on schema billing to entrepot_clerk;
grant usage on schema billing to entrepot_inspector;
grant usage on schema billing to entrepot_member;
grant usage on schema billing to entrepot_worker;

create table billing.credit_accounts (
  tenant_id uuid not null,
  company_id uuid not null,
  currency text not null,
  limit_minor bigint,
  held_minor bigint default 0 not null,
  constraint credit_accounts_pkey PRIMARY KEY (tenant_id, company_id),
  constraint credit_accounts_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint credit_accounts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint credit_accounts_held_minor_check CHECK ((held_minor >= 0)),
  constraint credit_accounts_limit_minor_check CHECK ((limit_minor >= 0)),
  constraint never_above_the_limit CHECK ((held_minor <= limit_minor))
);
alter table billing.credit_accounts owner to entrepot_owner;
comment on table billing.credit_accounts is 'How much a company may owe (NULL: no limit) and how much its open orders hold.';
alter table billing.credit_accounts enable row level security;
alter table billing.credit_accounts force row level security;
create policy fence on billing.credit_accounts as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on billing.credit_accounts is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on billing.credit_accounts as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on billing.credit_accounts is 'A buyer sees the credit of its own company.';
create policy clerk on billing.credit_accounts as permissive for all to entrepot_clerk
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)))
  with check ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy clerk on billing.credit_accounts is 'The clerk touches the credit of the company it acts for.';
create policy inspector on billing.credit_accounts as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on billing.credit_accounts is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on billing.credit_accounts as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on billing.credit_accounts is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on billing.credit_accounts as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on billing.credit_accounts is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on billing.credit_accounts to entrepot_buyer;
grant select on billing.credit_accounts to entrepot_clerk;
grant update (held_minor) on billing.credit_accounts to entrepot_clerk;
grant select on billing.credit_accounts to entrepot_inspector;
grant insert, select on billing.credit_accounts to entrepot_member;
grant update (limit_minor, held_minor) on billing.credit_accounts to entrepot_member;
grant select on billing.credit_accounts to entrepot_worker;
grant update (held_minor) on billing.credit_accounts to entrepot_worker;

create table billing.invoices (
  tenant_id uuid not null,
  invoice_id uuid default uuidv7() not null,
  series text not null,
  number bigint not null,
  company_id uuid not null,
  order_id uuid not null,
  currency text not null,
  net_minor bigint not null,
  tax_minor bigint default 0 not null,
  total_minor bigint not null,
  status text default 'open'::text not null,
  issued_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  constraint invoices_pkey PRIMARY KEY (tenant_id, invoice_id),
  constraint invoices_by_company UNIQUE (tenant_id, company_id, invoice_id),
  constraint invoices_tenant_id_order_id_key UNIQUE (tenant_id, order_id),
  constraint invoices_tenant_id_series_number_key UNIQUE (tenant_id, series, number),
  constraint invoices_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint invoices_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint invoices_net_minor_check CHECK ((net_minor >= 0)),
  constraint invoices_number_check CHECK ((number > 0)),
  constraint invoices_status_check CHECK ((status = ANY (ARRAY['open'::text, 'paid'::text, 'void'::text]))),
  constraint invoices_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint total_is_net_and_tax CHECK ((total_minor = (net_minor + tax_minor)))
);
alter table billing.invoices owner to entrepot_owner;
comment on table billing.invoices is 'An invoice; its lines are those of its order.';
alter table billing.invoices enable row level security;
alter table billing.invoices force row level security;
create policy fence on billing.invoices as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on billing.invoices is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on billing.invoices as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on billing.invoices is 'A buyer sees the invoices of its own company.';
create policy clerk on billing.invoices as permissive for all to entrepot_clerk
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)))
  with check ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy clerk on billing.invoices is 'The clerk invoices the company it acts for.';
create policy inspector on billing.invoices as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on billing.invoices is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on billing.invoices as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on billing.invoices is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on billing.invoices as permissive for select to entrepot_worker
  using (true);
comment on policy worker on billing.invoices is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on billing.invoices to entrepot_buyer;
grant insert, select on billing.invoices to entrepot_clerk;
grant select on billing.invoices to entrepot_inspector;
grant select on billing.invoices to entrepot_member;
grant update (status) on billing.invoices to entrepot_member;
grant select on billing.invoices to entrepot_worker;

create table billing.number_series (
  tenant_id uuid not null,
  series text not null,
  last_number bigint not null,
  constraint number_series_pkey PRIMARY KEY (tenant_id, series),
  constraint number_series_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint number_series_last_number_check CHECK ((last_number >= 0)),
  constraint number_series_series_check CHECK ((series ~ '^[A-Z]{1,6}$'::text))
);
alter table billing.number_series owner to entrepot_owner;
comment on table billing.number_series is 'The last number given in a gapless series.';
alter table billing.number_series enable row level security;
alter table billing.number_series force row level security;
create policy fence on billing.number_series as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on billing.number_series is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on billing.number_series as permissive for all to entrepot_clerk
  using (true)
  with check (true);
comment on policy clerk on billing.number_series is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy worker on billing.number_series as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on billing.number_series is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert, select on billing.number_series to entrepot_clerk;
grant update (last_number) on billing.number_series to entrepot_clerk;
grant insert, select on billing.number_series to entrepot_worker;
grant update (last_number) on billing.number_series to entrepot_worker;

create table billing.payments (
  tenant_id uuid not null,
  payment_id uuid default uuidv7() not null,
  invoice_id uuid not null,
  company_id uuid not null,
  amount_minor bigint not null,
  currency text not null,
  method text not null,
  reference text not null,
  paid_at timestamp with time zone not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone default now() not null,
  constraint payments_pkey PRIMARY KEY (tenant_id, payment_id),
  constraint payments_one_per_invoice UNIQUE (tenant_id, invoice_id),
  constraint payments_tenant_id_company_id_invoice_id_fkey FOREIGN KEY (tenant_id, company_id, invoice_id) REFERENCES billing.invoices(tenant_id, company_id, invoice_id),
  constraint payments_amount_minor_check CHECK ((amount_minor >= 0)),
  constraint payments_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint payments_method_check CHECK ((method = 'bank-transfer'::text)),
  constraint payments_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 140)))
);
alter table billing.payments owner to entrepot_owner;
comment on table billing.payments is 'Money that came for an invoice; append-only.';
alter table billing.payments enable row level security;
alter table billing.payments force row level security;
CREATE INDEX payments_by_company ON billing.payments USING btree (tenant_id, company_id, payment_id);
create policy fence on billing.payments as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on billing.payments is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on billing.payments as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on billing.payments is 'A buyer sees what its own company paid, not who of the team wrote it down.';
create policy inspector on billing.payments as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on billing.payments is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on billing.payments as permissive for select to entrepot_member
  using (true);
comment on policy member on billing.payments is 'Every row inside the fence is open to the tenant''s team.';
create policy member_insert on billing.payments as permissive for insert to entrepot_member
  with check ((recorded_by = ( SELECT tenancy.user_id() AS user_id)));
comment on policy member_insert on billing.payments is 'Somebody of the team writes down a payment in its own name.';
create policy worker on billing.payments as permissive for select to entrepot_worker
  using (true);
comment on policy worker on billing.payments is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, reference, paid_at) on billing.payments to entrepot_buyer;
grant select (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, reference, paid_at, recorded_by, recorded_at) on billing.payments to entrepot_inspector;
grant select on billing.payments to entrepot_member;
grant insert (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, reference, paid_at, recorded_by, recorded_at) on billing.payments to entrepot_member;
grant select (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, paid_at, recorded_at) on billing.payments to entrepot_staff;
grant select on billing.payments to entrepot_worker;
