// A process of its own: the product's API as it is, with budgets that a benchmark cannot spend, still counted at every request.
import { randomBytes } from 'node:crypto';
import { createApi } from '@entrepot/api';
import { openDoors } from '@entrepot/postgres';

const budget = { requests: 1_000_000_000, seconds: 900 };
const api = createApi({
  doors: openDoors({ connectionString: process.env['DATABASE_API_URL'] ?? '' }),
  settings: {
    port: 0, host: '127.0.0.1', baseDomain: 'localhost', trustProxy: false, demoTenants: [], logLevel: 'silent',
    secrets: [{ version: 1, key: randomBytes(32) }], storefrontFolder: '/nowhere', adminFolder: '/nowhere',
  },
  v1Limits: { address: budget, license: budget },
});
const address = await api.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: Number(new URL(address).port) });
process.once('disconnect', () => process.exit(0));
