-- A house of one room: enough walls to try the doors on, without the product's own schemas.
create schema tenancy;
create schema shop;
grant usage on schema tenancy to public;
grant usage on schema shop to entrepot_member, entrepot_buyer, entrepot_clerk;

create function tenancy.tenant_id() returns uuid language sql stable parallel safe set search_path = ''
  as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;
create function tenancy.company_id() returns uuid language sql stable parallel safe set search_path = ''
  as $$ select nullif(current_setting('app.company_id', true), '')::uuid $$;
create function tenancy.tenant_of(route_kind text, route_value text) returns uuid language sql stable set search_path = ''
  as $$ select pg_catalog.md5(route_value)::uuid where route_kind = 'slug' and route_value <> 'nobody' $$;
revoke execute on all functions in schema tenancy from public;
grant execute on function tenancy.tenant_id(), tenancy.company_id() to entrepot_member, entrepot_buyer, entrepot_clerk;
grant execute on function tenancy.tenant_of(text, text) to entrepot_api;

create table shop.notes (
  tenant_id uuid not null,
  note_id uuid not null default uuidv7(),
  company_id uuid,
  body text not null check (body <> 'refused'),
  amount_minor bigint not null default 0,
  written_on date not null default current_date,
  primary key (tenant_id, note_id)
);
create index on shop.notes (tenant_id, company_id);
alter table shop.notes enable row level security;
alter table shop.notes force row level security;
create policy fence on shop.notes as restrictive to public
  using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
create policy members on shop.notes to entrepot_member using (true);
create policy clerks on shop.notes to entrepot_clerk using (true);
create policy buyers on shop.notes for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
grant select, insert, update, delete on shop.notes to entrepot_member, entrepot_clerk;
grant select on shop.notes to entrepot_buyer;

-- Breaks its rule only at COMMIT.
create table shop.numbers (tenant_id uuid not null, n int not null, unique (tenant_id, n) deferrable initially deferred);
grant insert on shop.numbers to entrepot_member;

-- Fails with any SQLSTATE, as the server would.
create function shop.fail(state text) returns int language plpgsql set search_path = ''
  as $$ begin raise exception 'failed on purpose' using errcode = state; end $$;

revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to entrepot_api;
