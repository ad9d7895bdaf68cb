import { buyerFrom, selectBuyerSession } from '@entrepot/customers';
import {
  isExtensionDue, keepSession, memberFrom, personIn, selectMemberSession, sessionHashOf, type Audience, type SessionRow,
} from '@entrepot/identity';
import type { Doors, GateActor } from '@entrepot/postgres';
import type { Principal } from '@entrepot/rpc';

/** Who a token stands for, and what has to be written afterwards, if anything. */
export interface Found {
  readonly principal: Principal;
  /** Moves the session's idle limit on: for after the answer. */
  readonly keep?: () => Promise<void>;
}

/**
 * Turns a session token into a person, with one read under the tenant's own walls: a token of another tenant finds nothing.
 * @returns undefined when the token is unknown, has expired or belongs to the other app
 */
export async function findPrincipal(doors: Doors, gate: GateActor, audience: Audience, token: string): Promise<Found | undefined> {
  const hash = sessionHashOf(token);
  const { at } = doors.reader(gate);
  if (audience === 'admin') {
    const [row] = await doors.read(gate, selectMemberSession({ tenantId: gate.tenantId, sessionHash: hash }));
    const person = row && personIn(row, audience, at);
    const principal = person?.kind === 'pending' ? person : person && memberFrom(person);
    return row && principal && found(doors, gate, row, principal, at);
  }
  const [row] = await doors.read(gate, selectBuyerSession({ tenantId: gate.tenantId, sessionHash: hash }));
  const person = row && personIn(row, audience, at);
  const principal = person?.kind === 'pending' ? person : row && person && buyerFrom(person, row);
  return row && principal && found(doors, gate, row, principal, at);
}

function found(doors: Doors, gate: GateActor, row: SessionRow, principal: Exclude<Principal, { kind: 'visitor' }>, at: Date): Found {
  if (!isExtensionDue(row, principal.kind, at)) return { principal };
  const audience: Audience = row.audience === 'admin' ? 'admin' : 'storefront';
  const session = { sessionHash: row.sessionHash, audience, remembered: row.remembered };
  return { principal, keep: () => doors.transact(gate, (tx) => keepSession(tx, gate, session)) };
}
