import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { GateActor, Tx } from '@entrepot/postgres';
import { selectWindowEnd, takeAttempt } from './sign-in-counters.queries.ts';

/**
 * Who is counted: one account from one address. A stranger elsewhere fills a counter of its own and cannot lock the owner out.
 * Unknown accounts are counted like known ones.
 */
export function attemptSubject(email: string, address: string): Buffer {
  return createHash('sha256').update(`${email.toLowerCase()}\n${neighbourhood(address)}`).digest();
}

// An IPv6 customer holds at least a /64 and can change its address at will.
function neighbourhood(address: string): string {
  return isIPv6(address) && !address.startsWith('::ffff:') ? expanded(address).slice(0, 4).join(':') : address.replace('::ffff:', '');
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  return [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back];
}

/**
 * Takes one of the five attempts of this window.
 * @returns seconds to wait when there is none left, or undefined
 */
export async function attemptDenied(tx: Tx, gate: GateActor, subject: Buffer): Promise<number | undefined> {
  if (await tx.first(takeAttempt(gate.tenantId, subject, tx.at))) return undefined;
  const window = await tx.first(selectWindowEnd(gate.tenantId, subject));
  return Math.max(1, Math.ceil(((window?.windowEndsAt.getTime() ?? 0) - tx.at.getTime()) / 1000));
}
