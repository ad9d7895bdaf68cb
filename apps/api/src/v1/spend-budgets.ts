import { createHash } from 'node:crypto';
import { Refusal } from '@entrepot/kernel';
import type { FastifyReply } from 'fastify';
import { addressKey, memoryLimiter, type Limiter, type Spent, type V1Limits } from './limits.ts';

/** The budgets that a request is counted against. */
export interface Budgets {
  /** @throws Refusal `limit.address` */
  spendAddress(reply: FastifyReply, address: string): Promise<void>;
  /** @throws Refusal `limit.license` */
  spendLicense(reply: FastifyReply, typedKey: string): Promise<void>;
}

const WORDS: Readonly<Record<string, string>> = {
  address: 'Too many requests from this address.',
  license: 'Too many requests for this license.',
};

/** Hears of each decision. */
type OnDecision = (limiter: string, decision: 'allowed' | 'refused') => void;

/** Counts requests and tells callers what is left of their budgets. */
export function budgetsOf({ address, license }: V1Limits, onDecision: OnDecision = () => undefined): Budgets {
  const byAddress = address && memoryLimiter('address', address);
  const byLicense = license && memoryLimiter('license', license);
  return {
    spendAddress: (reply, caller) => spend(reply, byAddress, addressKey(caller), onDecision),
    // Hashed, so that no key lies about in memory; every spelling of a key counts as the same one.
    spendLicense: (reply, typedKey) => spend(reply, byLicense, createHash('sha256').update(typedKey.toUpperCase().replace(/[^0-9A-Z]/g, '')).digest('base64'), onDecision),
  };
}

async function spend(reply: FastifyReply, limiter: Limiter | null, key: string, onDecision: OnDecision): Promise<void> {
  if (limiter === null) return;
  const spent = await limiter.spend(key);
  onDecision(spent.policy, spent.allowed ? 'allowed' : 'refused');
  tell(reply, spent);
  if (spent.allowed) return;
  reply.header('retry-after', String(spent.resetSeconds));
  throw new Refusal('limited', `limit.${spent.policy}`,
    `${WORDS[spent.policy] ?? 'Too many requests.'} Try again in ${spent.resetSeconds} seconds.`, { retryAfterSeconds: spent.resetSeconds });
}

/** @see draft-ietf-httpapi-ratelimit-headers-10 */
function tell(reply: FastifyReply, { policy, budget, remaining, resetSeconds }: Spent): void {
  append(reply, 'ratelimit-policy', `"${policy}";q=${budget.requests};w=${budget.seconds}`);
  append(reply, 'ratelimit', `"${policy}";r=${remaining};t=${resetSeconds}`);
}

function append(reply: FastifyReply, name: string, item: string): void {
  const before = reply.getHeader(name);
  reply.header(name, before === undefined ? item : `${String(before)}, ${item}`);
}
