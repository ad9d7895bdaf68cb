import { buyerFrom, selectBuyerSession } from '@entrepot/customers';
import {
  audienceOf, isExtensionDue, keepSession, memberFrom, personIn, selectMemberSession, sessionHashOf, staffFrom, type SessionRow,
} from '@entrepot/identity';
import type { Doors, GateActor } from '@entrepot/postgres';
import type { Audience, InspectorPrincipal, Principal, VisitorPrincipal } from '@entrepot/rpc';

/** Who a token stands for, and what has to be written afterwards, if anything. */
export interface Found<P extends Principal = Principal> {
  readonly principal: P;
  /** Moves the session's idle limit on: for after the answer. */
  readonly keep?: () => Promise<void>;
}

type Holder = Exclude<Principal, VisitorPrincipal | InspectorPrincipal>;

/**
 * Turns a session token into a person, with one read under the tenant's own walls: a token of another tenant finds nothing.
 * @returns undefined when the token is unknown, has expired or belongs to another app
 */
export async function findPrincipal(doors: Doors, gate: GateActor, audience: Audience, token: string): Promise<Found<Holder> | undefined> {
  const hash = sessionHashOf(token);
  const { at } = doors.reader(gate);
  if (audience !== 'storefront') {
    const [row] = await doors.read(gate, selectMemberSession({ tenantId: gate.tenantId, sessionHash: hash }));
    const person = row && personIn(row, audience, at);
    const full = audience === 'platform' ? staffFrom : memberFrom;
    const principal = person?.kind === 'pending' ? person : person && full(person);
    return row && principal && found(doors, gate, row, principal, at);
  }
  const [row] = await doors.read(gate, selectBuyerSession({ tenantId: gate.tenantId, sessionHash: hash }));
  const person = row && personIn(row, audience, at);
  const principal = person?.kind === 'pending' ? person : row && person && buyerFrom(person, row);
  return row && principal && found(doors, gate, row, principal, at);
}

function found<P extends Holder>(doors: Doors, gate: GateActor, row: SessionRow, principal: P, at: Date): Found<P> {
  if (!isExtensionDue(row, principal.kind, at)) return { principal };
  const session = { sessionHash: row.sessionHash, audience: audienceOf(row), remembered: row.remembered };
  return { principal, keep: () => doors.transact(gate, (tx) => keepSession(tx, gate, session)) };
}
