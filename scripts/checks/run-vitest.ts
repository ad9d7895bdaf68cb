import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootFolder } from '../product/root-folder.ts';
import type { Tally } from './run-checks.ts';
import { runCommand } from './run-command.ts';

export interface VitestTally extends Tally {
  /** Tests that did not run. */
  leftOut: number;
}

interface VitestAssertion {
  status: string;
  ancestorTitles?: string[];
  title?: string;
}

/** The part of vitest's JSON report that we read. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: VitestAssertion[] }[];
}

/**
 * Runs vitest and counts from its own report. A file that could not be loaded counts as one failure, and so does a run that
 * ends badly with every test passed (an error outside any test).
 * @param config the configuration's file.
 * @param filters parts of file names; none means all.
 * @param byDesign full names of tests that this run leaves out on purpose.
 */
export async function runVitest(config: string, filters: readonly string[] = [], byDesign: ReadonlySet<string> = new Set()): Promise<VitestTally> {
  const folder = await mkdtemp(join(tmpdir(), 'entrepot-report-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = [process.execPath, join(rootFolder, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config];
    const { code } = await runCommand([...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters], true);
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (text === undefined) return { passed: 0, failed: 1, leftOut: 0 };
    return tallyOf(JSON.parse(text) as VitestReport, code, byDesign);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Counts a report.
 * @param report vitest's JSON.
 * @param code vitest's exit code.
 * @param byDesign full names of tests that were to be left out, and so are not counted at all.
 */
export function tallyOf(report: VitestReport, code: number, byDesign: ReadonlySet<string> = new Set()): VitestTally {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const intended = report.testResults.flatMap(({ assertionResults }) => assertionResults).filter(
    ({ status, ancestorTitles = [], title = '' }) => status !== 'passed' && status !== 'failed' && byDesign.has([...ancestorTitles, title].join(' > ')),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    leftOut: report.numPendingTests + report.numTodoTests - intended,
  };
}
