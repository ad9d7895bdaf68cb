import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { rootFolder } from './root-folder.ts';

/** What the API answers, on either app's address; the rest are the app's own pages and sources. */
export const apiPaths = ['^(/[a-z0-9-]+)?/trpc(/|$)', '^/v1(/|$)', '^(/[a-z0-9-]+)?/config\\.json$', '^/(livez|readyz|health)(/|$)'];

/**
 * Serves one browser app with hot reload. The Host header is handed on as it came, since it names the tenant.
 * @param app the app's folder.
 * @param port where to serve it.
 * @param apiPort where the API listens.
 */
export async function serveApp(app: 'admin' | 'storefront', port: number, apiPort: number): Promise<ViteDevServer> {
  const target = `http://127.0.0.1:${apiPort}`;
  const listeners = process.listeners('SIGTERM');
  const server = await createServer({
    root: join(rootFolder, 'apps', app),
    logLevel: 'warn',
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      allowedHosts: true,
      proxy: Object.fromEntries(apiPaths.map((path) => [path, { target, changeOrigin: false }])),
    },
  });
  // Vite ends the whole process on SIGTERM; here the shutdown does that, in order.
  for (const added of process.listeners('SIGTERM').filter((one) => !listeners.includes(one))) process.off('SIGTERM', added);
  return server.listen();
}
