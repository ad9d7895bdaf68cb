import { expect, test } from 'vitest';
import { tallyOf } from './run-vitest.ts';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test('passed and failed tests are counted as vitest reports them', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }];
  expect(tallyOf({ ...report, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 3, failed: 1, leftOut: 0 });
});

test('a file that could not be loaded counts as a failure', () => {
  expect(tallyOf({ ...report, testResults: [{ status: 'failed', assertionResults: [] }] }, 1)).toMatchObject({ failed: 1 });
});

test('a run that ends badly with every test passed counts as a failure', () => {
  expect(tallyOf(report, 1)).toMatchObject({ passed: 3, failed: 1 });
});

test('skipped and planned tests are counted as left out', () => {
  expect(tallyOf({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 3, failed: 0, leftOut: 3 });
});

test('what a run leaves out by design is not counted as left out', () => {
  const skipped = { status: 'skipped', ancestorTitles: ['a lane'], title: 'names its statements' };
  const pooled = { ...report, numPendingTests: 2, testResults: [{ status: 'passed', assertionResults: [skipped, { ...skipped, title: 'another' }] }] };
  expect(tallyOf(pooled, 0, new Set(['a lane > names its statements']))).toMatchObject({ leftOut: 1 });
});
