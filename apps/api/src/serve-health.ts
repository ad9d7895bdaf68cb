import type { FastifyInstance } from 'fastify';
import type { Edge } from './context.ts';

const PATIENCE_MILLISECONDS = 2_000;

/** `draining` turns true when the process has been asked to end: it still answers, but wants no new traffic. */
export interface Lifecycle { draining: boolean }

/** Whether the process lives, and whether it can serve. Without names, versions or error texts: these answer to anybody. */
export function serveHealth({ doors }: Edge, lifecycle: Lifecycle) {
  const databaseUp = async (): Promise<boolean> => {
    const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const tired = new Promise<false>((resolve) => patience.addEventListener('abort', () => resolve(false), { once: true }));
    // A routing question reads one index entry and needs no tenant; that the answer is "nobody" does not matter.
    return Promise.race([doors.routeTo('slug', 'livez').then(() => true, () => false), tired]);
  };
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    app.get('/livez', async () => ({ status: 'ok' }));
    for (const url of ['/readyz', '/ready']) {
      app.get(url, async (_request, reply) => {
        const ready = !lifecycle.draining && await databaseUp();
        return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : lifecycle.draining ? 'draining' : 'unavailable' });
      });
    }
    app.get('/health', async (_request, reply) => {
      const ok = await databaseUp();
      const status = ok ? 'ok' : 'unavailable';
      return reply.status(ok ? 200 : 503).send({ status, database: status, cache: 'none' });
    });
    app.get('/health/db', async (_request, reply) => {
      const database = await databaseUp();
      return reply.status(database ? 200 : 503).send({ status: database ? 'ok' : 'unavailable', ...doors.gauge() });
    });
    // Honest rather than green: there is no shared cache, only what each process remembers for seconds.
    app.get('/health/cache', async () => ({ status: 'none', kind: 'in-process' }));
  };
}
