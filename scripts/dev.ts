// `npm run dev`: the product with hot reload. Vite serves both apps; API and worker restart when a source changes.
import { freePort } from '@entrepot/db/free-port';
import { buildApps } from './product/build-apps.ts';
import { serveApp } from './product/serve-app.ts';
import { runUntilStopped, startProduct } from './product/start-product.ts';
import { welcome } from './product/welcome.ts';

await runUntilStopped(async (shutdown, log) => {
  const facts = await startProduct(shutdown, { log, watch: true, beforeProcesses: () => buildApps(log) });
  const addresses: string[] = [];
  for (const app of ['storefront', 'admin'] as const) {
    const port = await freePort(app === 'storefront' ? 5173 : 5174);
    const server = await serveApp(app, port, facts.port);
    shutdown.add(`vite for the ${app}`, () => server.close());
    const host = app === 'storefront' ? `<tenant>.${facts.baseDomain}:${port}/` : `admin.${facts.baseDomain}:${port}/<tenant>/`;
    addresses.push(`${app.padEnd(11)} http://${host}`);
  }
  return [welcome(facts), '', 'With hot reload:', ...addresses].join('\n');
});
