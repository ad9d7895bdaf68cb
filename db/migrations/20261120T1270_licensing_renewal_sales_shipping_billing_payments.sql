-- A license is renewed, an order shipped, an invoice paid: what the team may change for it, and the payments themselves. A payment is
-- history: written once, in full, by somebody of the team in its own name. Deliberately not granted: UPDATE or DELETE of payments to
-- anyone; releasing or taking up a reservation to the team, which only ships what is held already; a payment's reference, a bank's
-- words about a customer, to platform staff that counts across tenants.

grant update (expires_at, expired_at, reminded_at, reminded_expiry, reminded_days) on licensing.licenses to entrepot_member;
comment on column licensing.licenses.status is 'revoked beside expired_at under a policy that revokes at expiry: by its expiry, and a renewal takes it back; any other: by a person, for good.';

alter table sales.orders drop constraint orders_status_check;
alter table sales.orders add constraint orders_status_check check (status in ('placed', 'confirmed', 'shipped', 'cancelled'));

-- What leaves was on hand and allocated; both fall together, so what is available stays as it is.
grant update (allocated) on inventory.stock_levels to entrepot_member;
grant update (state) on inventory.reservations to entrepot_member;
create policy member_update on inventory.reservations for update to entrepot_member using (state = 'held') with check (state = 'consumed');
comment on policy member_update on inventory.reservations is 'The team ships what is held; it neither releases nor takes it up again.';

drop index billing.invoices_by_company;
alter table billing.invoices add constraint invoices_by_company unique (tenant_id, company_id, invoice_id);

create table billing.payments (
  tenant_id uuid not null,
  payment_id uuid not null default uuidv7(),
  invoice_id uuid not null,
  company_id uuid not null,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  method text not null check (method in ('bank-transfer')),
  reference text not null check (length(reference) between 1 and 140),
  paid_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, payment_id),
  -- As long as an invoice is paid in full or not at all, this is the last wall against paying it twice.
  constraint payments_one_per_invoice unique (tenant_id, invoice_id),
  foreign key (tenant_id, company_id, invoice_id) references billing.invoices (tenant_id, company_id, invoice_id)
);
comment on table billing.payments is 'Money that came for an invoice; append-only.';
alter table billing.payments enable row level security;
alter table billing.payments force row level security;
create index payments_by_company on billing.payments (tenant_id, company_id, payment_id);
create policy fence on billing.payments as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on billing.payments is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, reference, paid_at) on billing.payments to entrepot_buyer;
create policy buyer on billing.payments for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on billing.payments is 'A buyer sees what its own company paid, not who of the team wrote it down.';
grant select on billing.payments to entrepot_member;
grant insert (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, reference, paid_at, recorded_by, recorded_at) on billing.payments to entrepot_member;
create policy member on billing.payments for select to entrepot_member using (true);
comment on policy member on billing.payments is 'Every row inside the fence is open to the tenant''s team.';
create policy member_insert on billing.payments for insert to entrepot_member with check (recorded_by = (select tenancy.user_id()));
comment on policy member_insert on billing.payments is 'Somebody of the team writes down a payment in its own name.';
grant select (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, reference, paid_at, recorded_by, recorded_at) on billing.payments to entrepot_inspector;
create policy inspector on billing.payments for select to entrepot_inspector using (true);
comment on policy inspector on billing.payments is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on billing.payments to entrepot_worker;
create policy worker on billing.payments for select to entrepot_worker using (true);
comment on policy worker on billing.payments is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, payment_id, invoice_id, company_id, amount_minor, currency, method, paid_at, recorded_at) on billing.payments to entrepot_staff;
