-- The list of definer functions and their narrow owners. Run by a superuser after the migrations; idempotent. Until it has
-- run, such a function belongs to entrepot_owner, whom FORCE ROW LEVEL SECURITY binds: it sees nothing and fails closed.
-- The catalogue test holds this list against the database: a definer function that is not here is a breach.

-- Routing reads one row of tenancy.routes and returns an id, never a row.
alter function tenancy.tenant_of(text, text) owner to entrepot_router;
-- Provisioning is the only way a tenant comes to be.
alter function tenancy.provision(text, text, text, text, text, text) owner to entrepot_provisioner;
-- Enqueueing stamps the tenant from the context into the job.
alter function jobs.enqueue(text, jsonb, text, integer) owner to entrepot_enqueuer;
-- Fanning a scheduled run out needs to know which tenants there are; it writes what jobs.enqueue() writes.
alter function tenancy.tenant_ids() owner to entrepot_router;
alter function jobs.enqueue_in_every_tenant(text, jsonb, text) owner to entrepot_enqueuer;
-- Search needs operators that are not leakproof; it applies tenant and visibility itself and returns ids only.
alter function catalog.search_products(text, integer) owner to entrepot_searcher;
-- Making and dropping partitions is the owner's own right, which no narrower role can hold. It takes a date and a number, and no text.
alter function reporting.rotate_usage_partitions(date, integer) owner to entrepot_owner;
