import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './scripts/checks/long-files-first.ts';

// Every test but the browser's: those have a configuration of their own, since they drive the running product.
export default defineConfig({
  test: {
    include: ['{packages,apps,scripts,db}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'apps/e2e/**'],
    globalSetup: ['./scripts/test-databases.ts'],
    pool: 'forks',
    // One more than the cores of a small build server: the long files wait more than they work.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongFilesFirst },
    // Files of one worker share its modules and its database; nothing here replaces modules, and each test has its own tenant.
    isolate: false,
    // Generous: a build server has two cores, and some tests start whole processes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
});
