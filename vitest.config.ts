import { defineConfig } from 'vitest/config';

// Every test but the browser's: those have a configuration of their own, since they drive the running product.
export default defineConfig({
  test: {
    include: ['{packages,apps,scripts,db}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'apps/e2e/**'],
    globalSetup: ['./scripts/test-databases.ts'],
    pool: 'forks',
    // Files of one worker share its modules and its database; nothing here replaces modules, and each test has its own tenant.
    isolate: false,
    // Generous: a build server has two cores, and some tests start whole processes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
});
