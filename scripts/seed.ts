import { writeFile } from 'node:fs/promises';
import type { PreparableUrls } from '@entrepot/db/prepare';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { openDoors } from '@entrepot/postgres';
import { readDemoSignIns, type DemoSignIns } from './product/demo-sign-ins.ts';
import { harbour } from './seed/harbour.ts';
import { lumenwerk } from './seed/lumenwerk.ts';
import { northbeam } from './seed/northbeam.ts';
import { seedOrders } from './seed/seed-orders.ts';
import { seedStaff } from './seed/seed-staff.ts';
import { seedTenant } from './seed/seed-tenant.ts';

export interface SeedOptions {
  urls: PreparableUrls;
  /** The setting ENTREPOT_SECRET_KEYS. */
  secretKeys: string;
  /** Where to leave the sign-ins (DemoSignIns as JSON), readable by nobody else. */
  signInsFile: string;
  log: (line: string) => void;
}

/**
 * Makes three demo tenants of different trades and an administrator of the platform through the use cases, each once: a tenant whose
 * address exists is left alone, and so is a platform that has staff.
 * Passwords and secrets are made on this machine and written to one file of its owner.
 */
export async function seed({ urls, secretKeys, signInsFile, log }: SeedOptions): Promise<void> {
  const doors = openDoors({ connectionString: urls.api });
  try {
    const secrets = secretKeysFrom(secretKeys);
    const kept = await readDemoSignIns(signInsFile);
    const tenants: DemoSignIns['tenants'] = kept?.tenants ?? [];
    let platform = kept?.platform;
    // After each step: a start that is broken off must not leave somebody whose sign-in nobody knows.
    const keep = (): Promise<void> => {
      const signIns: DemoSignIns = { tenants, ...platform && { platform } };
      return writeFile(signInsFile, JSON.stringify(signIns, null, 2), { mode: 0o600 });
    };
    const staff = await seedStaff(doors, secrets);
    if (staff) {
      platform = [{ app: 'console', ...staff }];
      await keep();
      log('seeded an administrator of the platform');
    }
    for (const plan of [lumenwerk, harbour, northbeam]) {
      if (await doors.routeTo('slug', plan.slug) !== undefined) continue;
      const seeded = await seedTenant(doors, secrets, plan);
      await seedOrders(urls.api, plan, seeded);
      tenants.push({
        slug: plan.slug, name: plan.name, trade: plan.trade,
        signIns: [
          { app: 'admin', ...seeded.owner },
          ...seeded.buyers.map(({ email, password }) => ({ app: 'storefront' as const, email, password })),
        ],
      });
      log(`seeded ${plan.name}: ${plan.products.length} products, ${plan.companies.length} customers`);
      await keep();
    }
  } finally {
    await doors.close();
  }
}
