// `npm start`: the whole product on this machine, from nothing.
import { buildApps } from './product/build-apps.ts';
import { runUntilStopped, startProduct } from './product/start-product.ts';
import { welcome } from './product/welcome.ts';

await runUntilStopped(async (shutdown, log) => welcome(await startProduct(shutdown, { log, beforeProcesses: () => buildApps(log) })));
