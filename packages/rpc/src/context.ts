import type { SecretKeys } from '@entrepot/kernel/secret-box';
import type { Doors } from '@entrepot/postgres';
import type { Principal } from './principal.ts';

/** Cookies of this answer; names and attributes are the API's business. */
export interface Cookies {
  /** Sets the session cookie of the request's audience. @param maxAgeSeconds absent: until the browser closes */
  setSession(token: string, maxAgeSeconds?: number): void;
  clearSession(): void;
  /** The session token that came with the request. */
  readonly session: string | undefined;
}

/** What every procedure can rely on; the API builds one per request. */
export interface RpcContext {
  readonly doors: Doors;
  readonly requestId: string;
  readonly tenantId: string;
  /** The app that calls: it decides which cookie counts and how long a session lives. */
  readonly audience: 'admin' | 'storefront';
  readonly principal: Principal;
  readonly address: string;
  readonly userAgent: string;
  /** From the header of that name. */
  readonly idempotencyKey: string | undefined;
  readonly cookies: Cookies;
  /** Keys of encrypted columns. */
  readonly secrets: SecretKeys;
  /** Scheme, host and port that the browser used. */
  readonly origin: string;
  /** Aborts when the browser goes away. */
  readonly signal: AbortSignal;
}
