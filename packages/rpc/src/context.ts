import type { SecretKeys } from '@entrepot/kernel/secret-box';
import type { Doors, StaffDoor } from '@entrepot/postgres';
import type { Audience, Principal } from './principal.ts';
import type { ProcessFigures } from './process-figures.ts';
import type { WatchProcedure } from './watch-procedure.ts';

/** Cookies of this answer; names and attributes are the API's business. */
export interface Cookies {
  /** Sets the session cookie of the request's audience. @param maxAgeSeconds absent: until the browser closes */
  setSession(token: string, maxAgeSeconds?: number): void;
  clearSession(): void;
  /** The session token that came with the request. */
  readonly session: string | undefined;
}

/** The cookie that opens one tenant's admin app to platform staff for a limited time. */
export interface InspectionCookies {
  set(slug: string, token: string, maxAgeSeconds: number): void;
  clear(slug: string): void;
}

/** What every procedure can rely on; the API builds one per request. */
export interface RpcContext {
  readonly doors: Doors;
  readonly requestId: string;
  readonly tenantId: string;
  /** Codes of what is switched on for this tenant. */
  readonly features: ReadonlySet<string>;
  /** The app that calls: it decides which cookie counts and how long a session lives. */
  readonly audience: Audience;
  readonly principal: Principal;
  readonly address: string;
  readonly userAgent: string;
  /** From the header of that name. */
  readonly idempotencyKey: string | undefined;
  readonly cookies: Cookies;
  /** The way past row security; present on the platform console's own address only, and used through `acrossTenants` only. */
  readonly staffDoor: StaffDoor | undefined;
  /** The request's own token of an inspection, set and cleared on the admin host. */
  readonly inspectionCookies: InspectionCookies;
  /** Keys of encrypted columns. */
  readonly secrets: SecretKeys;
  /** Scheme, host and port that the browser used. */
  readonly origin: string;
  /** Hears of each call's duration and outcome. */
  readonly watch?: WatchProcedure | undefined;
  /** What this process has counted, for the service page. */
  readonly processFigures?: (() => Promise<ProcessFigures>) | undefined;
  /** Aborts when the browser goes away. */
  readonly signal: AbortSignal;
}
