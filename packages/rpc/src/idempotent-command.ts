import { createHash } from 'node:crypto';
import { Refusal } from '@entrepot/kernel';
import { DatabaseFault, userIdOf, type Actor, type Tx } from '@entrepot/postgres';
import { insertAnswer, lockAndFind } from './idempotency.queries.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const KEY = /^[\x21-\x7e]{8,255}$/; // visible ASCII; shorter ones collide by accident

interface IdempotentContext<A> {
  readonly actor: A;
  readonly idempotencyKey: string | undefined;
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/**
 * Like `command`, but once per Idempotency-Key: the same key with the same body gets the first answer again, for 24 hours.
 *
 * @param operation stable name under which answers are kept, `domain.procedure`
 * @throws Refusal `idempotency.key-missing`, `idempotency.running` (409: the first request has not ended),
 *   `idempotency.mismatch` (422: the key was used with another body)
 */
export function idempotentCommand<A extends Actor, Input, Output>(operation: string, useCase: (tx: Tx, actor: A, input: Input) => Promise<Output>) {
  return ({ ctx, input }: { ctx: IdempotentContext<A>; input: Input }): Promise<Output> => ctx.transact(
    (tx) => answerOnce(tx, ctx.actor, { operation, key: ctx.idempotencyKey, request: input }, () => useCase(tx, ctx.actor, input)));
}

/**
 * Runs `work` unless its answer is already known. Effect and answer are written in one transaction, so there is never one
 * without the other. Devices call it inside `tx.asClerk()`.
 *
 * @param request what the key stands for; compared by hash
 * @throws Refusal as {@link idempotentCommand}
 */
export async function answerOnce<Output>(
  tx: Tx, actor: Actor, once: { operation: string; key: string | undefined; request: unknown }, work: () => Promise<Output>,
): Promise<Output> {
  const { operation, key } = once;
  if (key === undefined || !KEY.test(key)) {
    throw new Refusal('invalid', 'idempotency.key-missing', 'Send an Idempotency-Key header of 8 to 255 visible characters, new for each intent.');
  }
  const userId = userIdOf(actor) ?? NOBODY;
  const requestHash = createHash('sha256').update(canonical(once.request)).digest();
  const lock = createHash('sha256').update([actor.tenantId, userId, operation, key].join('\n')).digest().readBigInt64BE();
  const known = await tx.one(lockAndFind(actor.tenantId, userId, operation, key, lock));
  if (!known.locked) throw running();
  if (known.requestHash !== null) {
    if (!known.requestHash.equals(requestHash)) {
      throw new Refusal('mismatch', 'idempotency.mismatch', 'This Idempotency-Key was used for another request. Use a new one.');
    }
    return known.answer as Output; // what this operation stored itself, in the same shape
  }
  const answer = await work();
  await tx.run(insertAnswer(actor.tenantId, userId, operation, key, requestHash, JSON.stringify(answer), tx.at)).catch(refuseTwin);
  return answer;
}

// The twin committed after our snapshot and before our lock: its answer was not visible, but its row stops this one whole.
function refuseTwin(error: unknown): never {
  throw error instanceof DatabaseFault && error.code === 'row.duplicate' ? running() : error;
}

function running(): Refusal {
  return new Refusal('conflict', 'idempotency.running', 'The first request with this Idempotency-Key is still running. Try again in a moment.');
}

/** JSON with sorted keys: the same request in another order is the same request. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => inner !== null && typeof inner === 'object' && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : inner) ?? 'null';
}
