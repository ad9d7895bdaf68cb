import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Somebody who can sign in to a demo tenant, or to the platform's console. */
interface DemoSignIn {
  app: 'admin' | 'storefront' | 'console';
  email: string;
  password: string;
  /** Base32, for an authenticator app; the admin app asks for a code. */
  totpSecret?: string;
}

interface DemoTenant {
  slug: string;
  name: string;
  trade: string;
  signIns: DemoSignIn[];
}

/** What the seed leaves in the data folder, so that later starts can print it again. */
export interface DemoSignIns {
  tenants: DemoTenant[];
  /** The platform's own staff; absent where somebody was invited before. */
  platform?: DemoSignIn[];
}

/**
 * Where the seed writes its sign-ins.
 * @param dataFolder this copy's folder.
 */
export function demoSignInsFile(dataFolder: string): string {
  return join(dataFolder, 'demo-sign-ins.json');
}

/**
 * Reads the demo's sign-ins.
 * @param file from {@link demoSignInsFile}.
 * @returns undefined when nothing was seeded from here.
 */
export async function readDemoSignIns(file: string): Promise<DemoSignIns | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DemoSignIns);
}
