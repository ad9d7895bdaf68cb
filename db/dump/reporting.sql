-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema reporting authorization entrepot_owner;
comment on schema reporting is 'Figures over the other domains.';
grant usage on schema reporting to entrepot_clerk;
grant usage on schema reporting to entrepot_operator;
grant usage on schema reporting to entrepot_staff;
grant usage on schema reporting to entrepot_worker;

CREATE OR REPLACE FUNCTION reporting.rotate_usage_partitions(today date, keep_months integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  declare
    first_month constant date := pg_catalog.date_trunc('month', today::timestamp)::date;
    -- However far ahead a caller believes to be: nothing goes that is not old by the server's own clock.
    oldest_kept constant date := (pg_catalog.date_trunc('month', least(today, current_date)::timestamp) - pg_catalog.make_interval(months => keep_months))::date;
    month date;
    partition text;
    changed integer := 0;
  begin
    if keep_months is null or keep_months < 13 then
      raise exception 'usage is kept for 13 months at least';
    end if;
    for month in
      select (first_month + pg_catalog.make_interval(months => ahead))::date from pg_catalog.generate_series(-1, 3) ahead
    loop
      partition := pg_catalog.to_char(month, '"usage_y"YYYY"m"MM');
      continue when pg_catalog.to_regclass('reporting.' || partition) is not null;
      execute pg_catalog.format('create table reporting.%I partition of reporting.usage for values from (%L) to (%L)', partition, month, (month + interval '1 month')::date);
      execute pg_catalog.format('alter table reporting.%I enable row level security, force row level security', partition);
      execute pg_catalog.format('create policy fence on reporting.%I as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()))', partition);
      execute pg_catalog.format('comment on policy fence on reporting.%I is %L', partition, 'A partition is read through its parent; nobody is granted it.');
      changed := changed + 1;
    end loop;
    for partition in
      select c.relname::text from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'reporting.usage'::pg_catalog.regclass and c.relname ~ '^usage_y[0-9]{4}m[0-9]{2}$'
         and pg_catalog.to_date(c.relname::text, '"usage_y"YYYY"m"MM') < oldest_kept
    loop
      execute pg_catalog.format('alter table reporting.usage detach partition reporting.%I', partition);
      execute pg_catalog.format('drop table reporting.%I', partition);
      changed := changed + 1;
    end loop;
    return changed;
  end
  $function$;
alter function reporting.rotate_usage_partitions(date,integer) owner to entrepot_owner;
comment on function reporting.rotate_usage_partitions(date,integer) is 'Makes the partitions of usage from last month to three months ahead and drops those that are older than wanted. Only the owner can make partitions, and only plpgsql can name them: so it takes a date and a number, and no text.';
grant execute on function reporting.rotate_usage_partitions(date,integer) to entrepot_worker;

create table reporting.company_months (
  tenant_id uuid not null,
  company_id uuid not null,
  month date not null,
  currency text not null,
  orders bigint default 0 not null,
  revenue_minor bigint default 0 not null,
  constraint company_months_pkey PRIMARY KEY (tenant_id, company_id, month, currency),
  constraint company_months_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint company_months_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint company_months_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint company_months_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
alter table reporting.company_months owner to entrepot_owner;
comment on table reporting.company_months is 'Orders of a company in a UTC month that are not cancelled, and what they came to less its credits. Its first month with orders is its cohort.';
alter table reporting.company_months enable row level security;
alter table reporting.company_months force row level security;
create policy fence on reporting.company_months as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on reporting.company_months is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy worker on reporting.company_months as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on reporting.company_months is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.company_months to entrepot_staff;
grant delete, insert, select on reporting.company_months to entrepot_worker;
grant update (orders, revenue_minor) on reporting.company_months to entrepot_worker;

create table reporting.daily_licenses (
  tenant_id uuid not null,
  day date not null,
  product_id uuid not null,
  provisioned bigint default 0 not null,
  activated bigint default 0 not null,
  deactivated bigint default 0 not null,
  suspended bigint default 0 not null,
  resumed bigint default 0 not null,
  expired bigint default 0 not null,
  constraint daily_licenses_pkey PRIMARY KEY (tenant_id, day, product_id),
  constraint daily_licenses_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint daily_licenses_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id)
);
alter table reporting.daily_licenses owner to entrepot_owner;
comment on table reporting.daily_licenses is 'What happened to the licenses of a product on a UTC day. A license that is suspended twice counts twice.';
alter table reporting.daily_licenses enable row level security;
alter table reporting.daily_licenses force row level security;
create policy fence on reporting.daily_licenses as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on reporting.daily_licenses is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy worker on reporting.daily_licenses as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on reporting.daily_licenses is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.daily_licenses to entrepot_staff;
grant delete, insert, select on reporting.daily_licenses to entrepot_worker;
grant update (provisioned, activated, deactivated, suspended, resumed, expired) on reporting.daily_licenses to entrepot_worker;

create table reporting.daily_lines (
  tenant_id uuid not null,
  day date not null,
  currency text not null,
  country text not null,
  product_kind text not null,
  lines bigint default 0 not null,
  pieces bigint default 0 not null,
  revenue_minor bigint default 0 not null,
  cancelled_minor bigint default 0 not null,
  credited_minor bigint default 0 not null,
  constraint daily_lines_pkey PRIMARY KEY (tenant_id, day, currency, country, product_kind),
  constraint daily_lines_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint daily_lines_country_check CHECK ((length(country) <= 60)),
  constraint daily_lines_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint daily_lines_product_kind_check CHECK ((product_kind = ANY (ARRAY['goods'::text, 'licensed'::text])))
);
alter table reporting.daily_lines owner to entrepot_owner;
comment on table reporting.daily_lines is 'Lines of the orders of a UTC day by kind of product; what of it is cancelled by now; credits of the day.';
alter table reporting.daily_lines enable row level security;
alter table reporting.daily_lines force row level security;
create policy fence on reporting.daily_lines as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on reporting.daily_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy worker on reporting.daily_lines as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on reporting.daily_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.daily_lines to entrepot_staff;
grant delete, insert, select on reporting.daily_lines to entrepot_worker;
grant update (lines, pieces, revenue_minor, cancelled_minor, credited_minor) on reporting.daily_lines to entrepot_worker;

create table reporting.daily_orders (
  tenant_id uuid not null,
  day date not null,
  currency text not null,
  country text not null,
  orders bigint default 0 not null,
  net_minor bigint default 0 not null,
  cancelled_orders bigint default 0 not null,
  cancelled_minor bigint default 0 not null,
  credits bigint default 0 not null,
  credited_minor bigint default 0 not null,
  constraint daily_orders_pkey PRIMARY KEY (tenant_id, day, currency, country),
  constraint daily_orders_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint daily_orders_country_check CHECK ((length(country) <= 60)),
  constraint daily_orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
);
alter table reporting.daily_orders owner to entrepot_owner;
comment on table reporting.daily_orders is 'Orders placed on a UTC day, whatever became of them; how many of these are cancelled by now; credits of the day.';
alter table reporting.daily_orders enable row level security;
alter table reporting.daily_orders force row level security;
create policy fence on reporting.daily_orders as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on reporting.daily_orders is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy worker on reporting.daily_orders as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on reporting.daily_orders is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.daily_orders to entrepot_staff;
grant delete, insert, select on reporting.daily_orders to entrepot_worker;
grant update (orders, net_minor, cancelled_orders, cancelled_minor, credits, credited_minor) on reporting.daily_orders to entrepot_worker;

create table reporting.report_schedules (
  tenant_id uuid not null,
  schedule_id uuid default uuidv7() not null,
  name text not null,
  report text not null,
  parameters jsonb default '{}'::jsonb not null,
  cadence text not null,
  recipients jsonb not null,
  created_by uuid not null,
  creator_name text not null,
  created_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  last_run_at timestamp with time zone,
  last_period date,
  constraint report_schedules_pkey PRIMARY KEY (tenant_id, schedule_id),
  constraint report_schedules_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint report_schedules_cadence_check CHECK ((cadence = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text]))),
  constraint report_schedules_creator_name_check CHECK (((length(creator_name) >= 1) AND (length(creator_name) <= 120))),
  constraint report_schedules_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint report_schedules_recipients_check CHECK (((jsonb_typeof(recipients) = 'array'::text) AND ((jsonb_array_length(recipients) >= 1) AND (jsonb_array_length(recipients) <= 20)))),
  constraint report_schedules_report_check CHECK ((report = ANY (ARRAY['revenue'::text, 'license-activity'::text, 'cohorts'::text, 'daily'::text])))
);
alter table reporting.report_schedules owner to entrepot_owner;
comment on table reporting.report_schedules is 'A report that the platform''s staff get by mail at the end of each period. last_period is the first day of the latest period that was sent.';
alter table reporting.report_schedules enable row level security;
alter table reporting.report_schedules force row level security;
create policy fence on reporting.report_schedules as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on reporting.report_schedules is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy operator on reporting.report_schedules as permissive for all to entrepot_operator
  using ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid))
  with check ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid));
comment on policy operator on reporting.report_schedules is 'Platform staff keep schedules in their own tenant only.';
create policy worker on reporting.report_schedules as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on reporting.report_schedules is 'A job sends what is due and notes that it did.';
grant delete, insert, select on reporting.report_schedules to entrepot_operator;
grant update (name, report, parameters, cadence, recipients, paused_at) on reporting.report_schedules to entrepot_operator;
grant select on reporting.report_schedules to entrepot_worker;
grant update (last_run_at, last_period) on reporting.report_schedules to entrepot_worker;

create table reporting.usage (
  tenant_id uuid not null,
  day date not null,
  endpoint text not null,
  outcome text not null,
  requests bigint not null,
  constraint usage_pkey PRIMARY KEY (tenant_id, day, endpoint, outcome),
  constraint usage_endpoint_check CHECK (((length(endpoint) >= 1) AND (length(endpoint) <= 60))),
  constraint usage_outcome_check CHECK (((length(outcome) >= 1) AND (length(outcome) <= 60))),
  constraint usage_requests_check CHECK ((requests > 0))
);
alter table reporting.usage owner to entrepot_owner;
comment on table reporting.usage is 'Requests of devices and integrators on a UTC day by endpoint and answer. The API counts in memory and adds every few seconds: a crash loses what was not added.';
alter table reporting.usage enable row level security;
alter table reporting.usage force row level security;
create policy fence on reporting.usage as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on reporting.usage is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on reporting.usage as permissive for all to entrepot_clerk
  using (true)
  with check (true);
comment on policy clerk on reporting.usage is 'The system adds what it answered to devices, in the tenant that they asked.';
grant insert, select on reporting.usage to entrepot_clerk;
grant update (requests) on reporting.usage to entrepot_clerk;
grant select on reporting.usage to entrepot_staff;
