import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { Doors } from '@entrepot/postgres';
import { platformSettings, type PlatformSettings } from '@entrepot/tenancy';

/** Short, as for tenants: what staff change shows everywhere after this. */
const KNOWN_MILLISECONDS = 10_000;

type Notice = Pick<PlatformSettings, 'announcement' | 'supportEmail'>;

/** What the platform tells every admin app, remembered for some seconds in this process. */
export class PlatformNotice {
  readonly #doors: Doors;
  #known: { readonly notice: Promise<Notice>; readonly until: number } | undefined;

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** @returns nothing to tell when it cannot be read: an announcement is no reason to keep anybody out */
  current(requestId: string): Promise<Notice> {
    if (this.#known && this.#known.until > performance.now()) return this.#known.notice;
    const gate = { kind: 'gate', tenantId: PLATFORM_TENANT_ID, requestId } as const;
    const notice = platformSettings(this.#doors.reader(gate)).catch(() => ({ announcement: '', supportEmail: '' }));
    this.#known = { notice, until: performance.now() + KNOWN_MILLISECONDS };
    return notice;
  }
}
