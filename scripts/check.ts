// `npm run check`: everything that can be said about the code without running the product.
import { runChecks } from './checks/run-checks.ts';

const { passed, failed } = await runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
