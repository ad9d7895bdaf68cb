import { defineConfig } from 'vitest/config';

// The product in a real browser, one file at a time: two cores carry one product and one Chromium.
export default defineConfig({
  test: {
    include: ['apps/e2e/**/*.test.ts'],
    globalSetup: ['./apps/e2e/product/global-setup.ts'],
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
