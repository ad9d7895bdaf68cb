import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

// OWASP password storage: argon2id with 19 MiB, two passes, one lane. argon2id is the library's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// One core stays free for the event loop and for requests that hash nothing: a flood of sign-ins must not stop the shop.
const AT_ONCE = Math.max(1, availableParallelism() - 1);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Hashes a password, off the event loop and never inside a transaction.
 * @returns argon2id in PHC form
 */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), COST));
}

let nobody: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Without a hash, the account being unknown, it works as long and says no.
 * @param passwordHash PHC form, or undefined when there is none to hold it against
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? await (nobody ??= hashPassword(crypto.randomUUID()));
  const matches = await inTurn(() => verify(against, password.normalize('NFKC')));
  return matches && passwordHash !== undefined;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, not freed, so that a newcomer cannot overtake.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
