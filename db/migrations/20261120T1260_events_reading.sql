-- The tenant's team reads the facts of its own tenant and who has acted on them; so does platform staff looking in, who also follow how a
-- replay goes. Deliberately not granted: any of it to buyers, visitors, devices, the sign-in door, the clerk and the operator, who write facts
-- and cannot read them; payloads to platform staff, who see that something happened and who acted on it; an update or a delete to anyone.

grant select on events.events to entrepot_member;
create policy member_reads on events.events for select to entrepot_member using (true);
comment on policy member_reads on events.events is 'The tenant''s team reads what happened in its own tenant. What events carry is written for it: no key, no token, no password.';
grant usage on schema events to entrepot_inspector;
grant select (tenant_id, event_id, type, object_type, object_id, actor_kind, actor_id, request_id, recorded_at) on events.events to entrepot_inspector;
create policy inspector on events.events for select to entrepot_inspector using (true);
comment on policy inspector on events.events is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';

grant select on events.deliveries to entrepot_member;
create policy member on events.deliveries for select to entrepot_member using (true);
comment on policy member on events.deliveries is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on events.deliveries to entrepot_inspector;
create policy inspector on events.deliveries for select to entrepot_inspector using (true);
comment on policy inspector on events.deliveries is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';

grant select (title, done_count, total_count, outcome) on tasks.tasks to entrepot_staff;

create index events_by_type on events.events (tenant_id, type, event_id);

-- Jobs of one key run in the order of created_on, then of id. now() is when the transaction began, and a random id decides between two jobs of
-- one transaction: two facts of one object could have changed places. The clock of the moment, and ids that rise with it, keep the order in which
-- they were told: whoever changes an object waits for its row before telling of it. pg-boss's own inserts name their id themselves.
alter table jobs.job alter column created_on set default clock_timestamp(), alter column id set default uuidv7();
