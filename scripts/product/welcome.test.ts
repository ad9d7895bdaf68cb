import { expect, test } from 'vitest';
import { welcome } from './welcome.ts';

const facts = { port: 4321, baseDomain: 'localhost', mailboxPort: 4322, database: 'embedded', dataFolder: '/data', demo: undefined };

test('exactly one line holds http://localhost:PORT', () => {
  const addressed = welcome(facts).split('\n').filter((line) => line.includes('http://localhost:'));
  expect(addressed).toEqual(['Entrepot is running: http://localhost:4321']);
});

test('every demo tenant shows its addresses, its sign-ins and its TOTP secret', () => {
  const signIns = [
    { app: 'admin' as const, email: 'ada@north.example', password: 'correct horse battery', totpSecret: 'JBSWY3DPEHPK3PXP' },
    { app: 'storefront' as const, email: 'bo@buyer.example', password: 'staple' },
  ];
  const text = welcome({ ...facts, demo: { tenants: [{ slug: 'north', name: 'North', trade: 'licenses', signIns }] } });
  expect(text).toContain('http://north.localhost:4321/');
  expect(text).toContain('http://admin.localhost:4321/north/');
  expect(text).toMatch(/ada@north\.example +correct horse battery +TOTP secret JBSWY3DPEHPK3PXP/);
  expect(text).toContain('npm run staff:invite -- EMAIL');
  expect(text).toMatch(/bo@buyer\.example +staple$/m);
});

test('the platform\'s console shows its address and the demo\'s administrator', () => {
  const platform = [{ app: 'console' as const, email: 'petra@platform.example', password: 'correct horse', totpSecret: 'JBSWY3DPEHPK3PXP' }];
  const text = welcome({ ...facts, demo: { tenants: [], platform } });
  expect(text).toContain('Platform console http://admin.localhost:4321/platform/');
  expect(text).toMatch(/petra@platform\.example +correct horse +TOTP secret JBSWY3DPEHPK3PXP/);
  expect(text).not.toContain('staff:invite');
});
