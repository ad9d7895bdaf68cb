import type { Doors } from '@entrepot/postgres';
import { findTenant, type RoutedTenant } from '@entrepot/tenancy';

interface Entry { readonly tenant: Promise<RoutedTenant | undefined>; readonly until: number }

// Short: a renamed or suspended tenant shows on every process after this, and there is no message to lose.
const KNOWN_MILLISECONDS = 10_000;
// Unknown names come from strangers: remembered so that guessing costs no query, forgotten so that a new tenant is found.
const UNKNOWN_MILLISECONDS = 2_000;
const MOST_ENTRIES = 2_000;

/** Which tenant an address leads to, remembered for some seconds in this process. */
export class TenantDirectory {
  readonly #doors: Doors;
  readonly #entries = new Map<string, Entry>();

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** @returns undefined when nothing is there. A question that failed is asked again next time. */
  find(kind: 'slug' | 'host', value: string, requestId: string): Promise<RoutedTenant | undefined> {
    const key = `${kind} ${value}`;
    const known = this.#entries.get(key);
    if (known && known.until > performance.now()) return known.tenant;
    const tenant = this.#ask(kind, value, requestId);
    this.#remember(key, tenant, KNOWN_MILLISECONDS);
    void this.#revise(key, tenant);
    return tenant;
  }

  async #revise(key: string, tenant: Entry['tenant']): Promise<void> {
    try {
      if (!await tenant) this.#remember(key, tenant, UNKNOWN_MILLISECONDS);
    } catch {
      this.#entries.delete(key); // whoever asked hears of it
    }
  }

  async #ask(kind: 'slug' | 'host', value: string, requestId: string): Promise<RoutedTenant | undefined> {
    const tenantId = await this.#doors.routeTo(kind, value);
    if (tenantId === undefined) return undefined;
    const gate = { kind: 'gate', tenantId, requestId } as const;
    return findTenant(this.#doors.reader(gate), gate);
  }

  // A Map keeps the order of insertion: the oldest goes first.
  #remember(key: string, tenant: Entry['tenant'], milliseconds: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { tenant, until: performance.now() + milliseconds });
    if (this.#entries.size > MOST_ENTRIES) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
  }
}
