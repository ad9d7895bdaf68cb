// `npm test`: the static checks, every test, those of the database again through a transaction pooler, and the product in a real browser. `npm test -- <part of a file name>` runs those
// tests only. What is left out for want of a program is named; with CI=true it counts as a failure.
import { directOnlyNames } from './checks/direct-only.ts';
import { findProgram, outsidePrograms } from './checks/find-program.ts';
import { runChecks, type Tally } from './checks/run-checks.ts';
import { runVitest } from './checks/run-vitest.ts';

const filters = process.argv.slice(2);
// What a build server is known to lack, for example the real data: named above the closing line, and only so many.
const allowed = Number(process.env['ALLOW_LEFT_OUT'] ?? 0);
const strict = /^(1|true)$/i.test(process.env['CI'] ?? '');
const total: Tally = { passed: 0, failed: 0 };
const leftOut: string[] = [];

if (filters.length > 0) await addVitest('tests', 'vitest.config.ts', filters);
else await runEverything();

for (const what of leftOut) console.log(`left out: ${what}`);
if (strict) total.failed += Math.max(0, leftOut.length - allowed);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runEverything(): Promise<void> {
  add(await runChecks());
  await addVitest('tests', 'vitest.config.ts');
  const missing = [];
  for (const { names, needed } of outsidePrograms) if (!(await findProgram(names))) missing.push({ name: names[0], needed });
  leftOut.push(...missing.map(({ name, needed }) => `${needed} (needs ${name}, from Debian)`));
  if (!missing.some(({ name }) => name === 'pgbouncer')) await addVitest('tests through the pooler', 'vitest.pooled.config.ts', [], directOnlyNames());
  if (!missing.some(({ name }) => name === 'chromium')) await addVitest('tests in the browser', 'vitest.e2e.config.ts');
}

async function addVitest(what: string, config: string, only: readonly string[] = [], byDesign: ReadonlySet<string> = new Set()): Promise<void> {
  const started = performance.now();
  const tally = await runVitest(config, only, byDesign);
  add(tally);
  console.log(`${what}: ${tally.passed} passed, ${tally.failed} failed in ${Math.round((performance.now() - started) / 1000)} s`);
  if (tally.leftOut > 0) leftOut.push(`${tally.leftOut} ${what} that say they cannot run here`);
}

function add({ passed, failed }: Tally): void {
  total.passed += passed;
  total.failed += failed;
}
