import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { BuyerActor, MemberActor } from '../src/actor.ts';

export interface Note {
  readonly tenantId: string;
  readonly body: string;
}

/** @returns a member of the given tenant, a new one by default */
export function memberOf(tenantId: string = randomUUID()): MemberActor {
  return { kind: 'member', tenantId, requestId: randomUUID(), userId: randomUUID() };
}

/** @returns a buyer of the given company */
export function buyerOf(tenantId: string, companyId: string = randomUUID()): BuyerActor {
  return { kind: 'buyer', tenantId, companyId, requestId: randomUUID(), userId: randomUUID() };
}

/** Everything the actor can see; it names no tenant, so that only the walls decide. */
export const visibleNotes: RawBuilder<Note> = sql<Note>`select tenant_id as "tenantId", body from shop.notes order by note_id`;

/** Who and where a statement runs. */
export const whereabouts: RawBuilder<{ role: string; tenant: string; pid: number }> = sql`
  select current_user::text as role, current_setting('app.tenant_id', true) as tenant, pg_backend_pid() as pid`;

export function insertNote(tenantId: string, body: string, companyId: string | null = null): RawBuilder<unknown> {
  return sql`insert into shop.notes (tenant_id, company_id, body) values (${tenantId}, ${companyId}, ${body})`;
}

/** Fails with an SQLSTATE, as the server would. */
export function failWith(state: string): RawBuilder<unknown> {
  return sql`select shop.fail(${state})`;
}
