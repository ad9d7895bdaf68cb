import type { Doors, RouteKind } from '@entrepot/postgres';

/** Routes are only added, never moved; a minute bounds how long one that the platform removes by hand still leads. */
const TTL_MS = 60_000;
const MOST_ENTRIES = 10_000;

/** Finds tenants, and remembers those found for a minute. What leads nowhere is asked again each time. */
export class RouteCache {
  readonly #doors: Doors;
  readonly #known = new Map<string, { tenantId: string; until: number }>();

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** @returns the tenant's id, or undefined when nothing routes there */
  async find(kind: RouteKind, value: string): Promise<string | undefined> {
    const name = `${kind} ${value}`;
    const known = this.#known.get(name);
    if (known !== undefined && known.until > performance.now()) return known.tenantId;
    const tenantId = await this.#doors.routeTo(kind, value);
    if (tenantId === undefined) return undefined;
    if (this.#known.size >= MOST_ENTRIES) this.#known.clear();
    this.#known.set(name, { tenantId, until: performance.now() + TTL_MS });
    return tenantId;
  }
}
