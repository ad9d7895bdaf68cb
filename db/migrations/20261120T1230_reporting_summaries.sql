-- Reports over the domains. Summaries are ordinary tables with one row per tenant, UTC day and what people group by; the worker
-- counts each event into them once, and a rebuild from orders, credits and licenses gives the same rows. Revenue is net of tax.
-- An order counts on the day it was placed and, once cancelled, is taken back on that same day: so a day says what stood of it, as the
-- tenants' own dashboards do. A credit counts on its own day. Usage is counted per tenant, day and answer, in monthly partitions which
-- are made and dropped by one function of the owner. Long work may leave a file, in parts. Platform staff keep schedules of reports.
-- Deliberately not granted: any of the summaries to tenants or to staff's writes; DELETE of usage to anyone, its partitions are
-- dropped whole; anything on a partition; files to anybody but the worker and, in the platform's own tenant, to staff.

create schema reporting;
comment on schema reporting is 'Figures over the other domains.';
grant usage on schema reporting to entrepot_worker, entrepot_clerk, entrepot_operator, entrepot_staff;
grant usage on schema tasks to entrepot_operator;

create table reporting.daily_orders (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  day date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  country text not null check (length(country) <= 60),
  orders bigint not null default 0,
  net_minor bigint not null default 0,
  cancelled_orders bigint not null default 0,
  cancelled_minor bigint not null default 0,
  credits bigint not null default 0,
  credited_minor bigint not null default 0,
  primary key (tenant_id, day, currency, country)
);
comment on table reporting.daily_orders is 'Orders placed on a UTC day, whatever became of them; how many of these are cancelled by now; credits of the day.';
alter table reporting.daily_orders enable row level security;
alter table reporting.daily_orders force row level security;
create policy fence on reporting.daily_orders as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on reporting.daily_orders is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, delete on reporting.daily_orders to entrepot_worker;
grant update (orders, net_minor, cancelled_orders, cancelled_minor, credits, credited_minor) on reporting.daily_orders to entrepot_worker;
create policy worker on reporting.daily_orders to entrepot_worker using (true) with check (true);
comment on policy worker on reporting.daily_orders is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.daily_orders to entrepot_staff;

create table reporting.daily_lines (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  day date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  country text not null check (length(country) <= 60),
  product_kind text not null check (product_kind in ('goods', 'licensed')),
  lines bigint not null default 0,
  pieces bigint not null default 0,
  revenue_minor bigint not null default 0,
  cancelled_minor bigint not null default 0,
  credited_minor bigint not null default 0,
  primary key (tenant_id, day, currency, country, product_kind)
);
comment on table reporting.daily_lines is 'Lines of the orders of a UTC day by kind of product; what of it is cancelled by now; credits of the day.';
alter table reporting.daily_lines enable row level security;
alter table reporting.daily_lines force row level security;
create policy fence on reporting.daily_lines as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on reporting.daily_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, delete on reporting.daily_lines to entrepot_worker;
grant update (lines, pieces, revenue_minor, cancelled_minor, credited_minor) on reporting.daily_lines to entrepot_worker;
create policy worker on reporting.daily_lines to entrepot_worker using (true) with check (true);
comment on policy worker on reporting.daily_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.daily_lines to entrepot_staff;

create table reporting.daily_licenses (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  day date not null,
  product_id uuid not null,
  provisioned bigint not null default 0,
  activated bigint not null default 0,
  deactivated bigint not null default 0,
  suspended bigint not null default 0,
  resumed bigint not null default 0,
  expired bigint not null default 0,
  primary key (tenant_id, day, product_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id)
);
comment on table reporting.daily_licenses is 'What happened to the licenses of a product on a UTC day. A license that is suspended twice counts twice.';
alter table reporting.daily_licenses enable row level security;
alter table reporting.daily_licenses force row level security;
create policy fence on reporting.daily_licenses as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on reporting.daily_licenses is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, delete on reporting.daily_licenses to entrepot_worker;
grant update (provisioned, activated, deactivated, suspended, resumed, expired) on reporting.daily_licenses to entrepot_worker;
create policy worker on reporting.daily_licenses to entrepot_worker using (true) with check (true);
comment on policy worker on reporting.daily_licenses is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.daily_licenses to entrepot_staff;

create table reporting.company_months (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  company_id uuid not null,
  month date not null check (extract(day from month) = 1),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  orders bigint not null default 0,
  revenue_minor bigint not null default 0,
  primary key (tenant_id, company_id, month, currency),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id)
);
comment on table reporting.company_months is 'Orders of a company in a UTC month that are not cancelled, and what they came to less its credits. Its first month with orders is its cohort.';
alter table reporting.company_months enable row level security;
alter table reporting.company_months force row level security;
create policy fence on reporting.company_months as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on reporting.company_months is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, delete on reporting.company_months to entrepot_worker;
grant update (orders, revenue_minor) on reporting.company_months to entrepot_worker;
create policy worker on reporting.company_months to entrepot_worker using (true) with check (true);
comment on policy worker on reporting.company_months is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on reporting.company_months to entrepot_staff;

create table reporting.usage (
  tenant_id uuid not null,
  day date not null,
  endpoint text not null check (length(endpoint) between 1 and 60),
  outcome text not null check (length(outcome) between 1 and 60),
  requests bigint not null check (requests > 0),
  primary key (tenant_id, day, endpoint, outcome)
) partition by range (day);
comment on table reporting.usage is 'Requests of devices and integrators on a UTC day by endpoint and answer. The API counts in memory and adds every few seconds: a crash loses what was not added.';
alter table reporting.usage enable row level security;
alter table reporting.usage force row level security;
create policy fence on reporting.usage as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on reporting.usage is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on reporting.usage to entrepot_clerk;
grant update (requests) on reporting.usage to entrepot_clerk;
create policy clerk on reporting.usage to entrepot_clerk using (true) with check (true);
comment on policy clerk on reporting.usage is 'The system adds what it answered to devices, in the tenant that they asked.';
grant select on reporting.usage to entrepot_staff;

create function reporting.rotate_usage_partitions(today date, keep_months integer) returns integer
  language plpgsql volatile security definer set search_path = ''
  as $rotate$
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
  $rotate$;
comment on function reporting.rotate_usage_partitions(date, integer) is 'Makes the partitions of usage from last month to three months ahead and drops those that are older than wanted. Only the owner can make partitions, and only plpgsql can name them: so it takes a date and a number, and no text.';
revoke execute on function reporting.rotate_usage_partitions(date, integer) from public;
grant execute on function reporting.rotate_usage_partitions(date, integer) to entrepot_worker;
select reporting.rotate_usage_partitions(current_date, 25);

create table reporting.report_schedules (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  schedule_id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  report text not null check (report in ('revenue', 'license-activity', 'cohorts', 'daily')),
  parameters jsonb not null default '{}',
  cadence text not null check (cadence in ('daily', 'weekly', 'monthly')),
  recipients jsonb not null check (jsonb_typeof(recipients) = 'array' and jsonb_array_length(recipients) between 1 and 20),
  created_by uuid not null,
  creator_name text not null check (length(creator_name) between 1 and 120),
  created_at timestamptz not null,
  paused_at timestamptz,
  last_run_at timestamptz,
  last_period date,
  primary key (tenant_id, schedule_id)
);
comment on table reporting.report_schedules is 'A report that the platform''s staff get by mail at the end of each period. last_period is the first day of the latest period that was sent.';
alter table reporting.report_schedules enable row level security;
alter table reporting.report_schedules force row level security;
create policy fence on reporting.report_schedules as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on reporting.report_schedules is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, delete on reporting.report_schedules to entrepot_operator;
grant update (name, report, parameters, cadence, recipients, paused_at) on reporting.report_schedules to entrepot_operator;
create policy operator on reporting.report_schedules to entrepot_operator using (tenant_id = '00000000-0000-7000-8000-000000000001') with check (tenant_id = '00000000-0000-7000-8000-000000000001');
comment on policy operator on reporting.report_schedules is 'Platform staff keep schedules in their own tenant only.';
grant select on reporting.report_schedules to entrepot_worker;
grant update (last_run_at, last_period) on reporting.report_schedules to entrepot_worker;
create policy worker on reporting.report_schedules to entrepot_worker using (true) with check (true);
comment on policy worker on reporting.report_schedules is 'A job sends what is due and notes that it did.';

-- Long work of platform staff, and the files that long work leaves.
grant select on tasks.tasks to entrepot_operator;
grant insert on tasks.tasks to entrepot_operator;
create policy operator on tasks.tasks to entrepot_operator using (tenant_id = '00000000-0000-7000-8000-000000000001') with check (tenant_id = '00000000-0000-7000-8000-000000000001');
comment on policy operator on tasks.tasks is 'Platform staff start long work in their own tenant and follow it there.';

create table tasks.files (
  tenant_id uuid not null,
  task_id uuid not null,
  part_no integer not null check (part_no > 0),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (length(media_type) between 1 and 100),
  content bytea not null check (octet_length(content) <= 1048576),
  created_at timestamptz not null,
  primary key (tenant_id, task_id, part_no),
  foreign key (tenant_id, task_id) references tasks.tasks (tenant_id, task_id) on delete cascade
);
comment on table tasks.files is 'The file that a piece of long work left, in parts of one megabyte at most. Purged after a week.';
alter table tasks.files enable row level security;
alter table tasks.files force row level security;
create policy fence on tasks.files as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tasks.files is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on tasks.files to entrepot_operator;
create policy operator on tasks.files for select to entrepot_operator using (tenant_id = '00000000-0000-7000-8000-000000000001');
comment on policy operator on tasks.files is 'Platform staff download what their own tenant''s work left.';
grant select, insert, delete on tasks.files to entrepot_worker;
create policy worker on tasks.files to entrepot_worker using (true) with check (true);
comment on policy worker on tasks.files is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

