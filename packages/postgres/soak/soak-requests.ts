import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { BuyerActor, MemberActor } from '../src/actor.ts';
import type { Doors } from '../src/doors.ts';
import type { FaultCode } from '../src/errors.ts';
import type { Statement } from '../src/query.ts';
import { buyerOf, failWith, insertNote, memberOf } from './note-fixtures.ts';

/** A row as the soak reads it; its tenant and company say whose it is. */
export interface SeenRow {
  readonly tenantId: string;
  readonly companyId: string | null;
}

export interface SoakTenant {
  readonly tenantId: string;
  readonly companyIds: readonly [string, string];
}

/** One kind of request: what it does, and which faults it may end in. Rows it returns are checked against `actor`. */
export interface SoakRequest {
  readonly kind: string;
  /** How often it occurs, relative to the others. */
  readonly weight: number;
  /** Ends it must come to: rows, or one of these faults. Empty: it must answer rows. */
  readonly faults: readonly FaultCode[];
  run(doors: Doors, tenant: SoakTenant): { readonly actor: MemberActor | BuyerActor; readonly rows: Promise<SeenRow[]> };
}

export const NOTES_PER_COMPANY = 5;

// They name no tenant: the walls alone decide what comes back.
const everything = sql<SeenRow>`select tenant_id as "tenantId", company_id as "companyId" from shop.notes where amount_minor >= 0`;
const oneAtRandom = sql<SeenRow>`select tenant_id as "tenantId", company_id as "companyId" from shop.notes order by random() limit 1`;
const asMember = ({ tenantId }: SoakTenant): MemberActor => memberOf(tenantId);
const asBuyer = ({ tenantId, companyIds }: SoakTenant): BuyerActor => buyerOf(tenantId, companyIds[Math.random() < 0.5 ? 0 : 1]);

function reading(
  kind: string, weight: number, actorOf: (tenant: SoakTenant) => MemberActor | BuyerActor, statement: Statement<SeenRow>,
  faults: readonly FaultCode[] = [], options: () => { slow?: boolean; signal?: AbortSignal } = () => ({}),
): SoakRequest {
  return {
    kind, weight, faults,
    run: (doors, tenant) => {
      const actor = actorOf(tenant);
      return { actor, rows: doors.read(actor, statement, options()) };
    },
  };
}

function soonGone(): { signal: AbortSignal } {
  const caller = new AbortController();
  const later = Math.floor(Math.random() * 3);
  if (later === 0) queueMicrotask(() => caller.abort());
  else setTimeout(() => caller.abort(), later);
  return { signal: caller.signal };
}

const commands: readonly SoakRequest[] = [
  {
    kind: 'command: write and read back', weight: 60, faults: [],
    run: (doors, tenant) => {
      const actor = asMember(tenant);
      return { actor, rows: doors.transact(actor, async (tx) => {
        await tx.run(sql`update shop.notes set amount_minor = amount_minor + 1 where note_id = (select note_id from shop.notes order by random() limit 1)`);
        return tx.all(everything);
      }) };
    },
  },
  {
    kind: 'command: as the clerk, then as the buyer', weight: 60, faults: [],
    run: (doors, tenant) => {
      const actor = asBuyer(tenant);
      const body = `${tenant.tenantId} of a clerk`;
      return { actor, rows: doors.transact(actor, async (tx) => {
        const [, rows] = await Promise.all([
          tx.asClerk(() => tx.run(insertNote(tenant.tenantId, body, actor.companyId))),
          tx.all(everything),
        ]);
        await tx.asClerk(() => tx.run(sql`delete from shop.notes where body = ${body} and company_id = ${actor.companyId}`));
        return [...rows, ...await tx.all(everything)];
      }) };
    },
  },
  {
    kind: 'command: swallows an SQL error', weight: 15, faults: ['transaction.aborted'],
    run: (doors, tenant) => {
      const actor = asMember(tenant);
      return { actor, rows: doors.transact(actor, async (tx) => {
        await tx.run(insertNote(tenant.tenantId, 'must not stay'));
        return tx.all<SeenRow>(sql`select 1 / (amount_minor - amount_minor) from shop.notes`).catch(() => []);
      }) };
    },
  },
  {
    kind: 'command: writes for another tenant', weight: 15, faults: ['permission.denied'],
    run: (doors, tenant) => {
      const actor = asMember(tenant);
      return { actor, rows: doors.transact(actor, async (tx) => {
        await tx.run(insertNote(randomUUID(), 'must not stay'));
        return tx.all(everything);
      }) };
    },
  },
  {
    kind: 'command: a serialization conflict, tried again', weight: 10, faults: [],
    run: (doors, tenant) => {
      const actor = asMember(tenant);
      let runs = 0;
      return { actor, rows: doors.transact(actor, async (tx) => {
        runs += 1;
        if (runs === 1) await tx.all(failWith('40001'));
        return tx.all(everything);
      }) };
    },
  },
  {
    kind: 'command: the caller goes away', weight: 15, faults: ['request.aborted'],
    run: (doors, tenant) => {
      const actor = asMember(tenant);
      return { actor, rows: doors.transact(actor, async (tx) => {
        await tx.run(sql`update shop.notes set amount_minor = amount_minor + 1`);
        return tx.all(everything);
      }, soonGone()) };
    },
  },
];

/** Everything the soak mixes. */
export const SOAK_REQUESTS: readonly SoakRequest[] = [
  reading('read: member', 350, asMember, everything),
  reading('read: buyer', 250, asBuyer, everything),
  reading('read: one at random', 80, asMember, oneAtRandom),
  reading('read: slow', 30, asBuyer, everything, [], () => ({ slow: true })),
  reading('read: division by zero', 30, asMember, sql`select 1 / (amount_minor - amount_minor) from shop.notes`, ['value.invalid']),
  reading('read: bad uuid', 30, asBuyer, sql`select tenant_id as "tenantId" from shop.notes where note_id = ${'no uuid'}`, ['value.invalid']),
  reading('read: bad tenant', 20, () => memberOf('no uuid'), everything, ['value.invalid']),
  reading('read: cannot be parsed', 10, asMember, sql`select nothing from shop.notes`, ['database.fault']),
  reading('read: a write', 10, asMember, insertSomething(), ['statement.forbidden']),
  reading('read: takes too long', 0.3, asMember, sql`select pg_sleep(10)`, ['statement.timeout']),
  reading('read: the caller goes away', 30, asBuyer, everything, ['request.aborted'], soonGone),
  ...commands,
];

function insertSomething(): Statement<SeenRow> {
  return sql`insert into shop.notes (tenant_id, body) values (tenancy.tenant_id(), 'must not stay')`;
}
