import { defineConfig } from 'vitest/config';
import configuration from './vitest.config.ts';
import { databaseTests } from './scripts/checks/database-tests.ts';
import { asPattern, directOnly, directOnlyNames } from './scripts/checks/direct-only.ts';

const leftOut = new Set(directOnly.filter(({ test }) => test === undefined).map(({ file }) => file));
const names = [...directOnlyNames()].map(asPattern);

// The testbed's server reads it, in this process and in those of the tests.
process.env['TEST_THROUGH'] = 'pgbouncer';

// The tests that touch a database, once more, with the logins of the API and the worker behind a transaction pooler.
export default defineConfig({
  test: {
    ...configuration.test,
    include: databaseTests().filter((file) => !leftOut.has(file)),
    testNamePattern: new RegExp(`^(?!(?:${names.join('|')})$)`),
  },
});
