import { createServer } from 'node:http';
import { startTestServer, type TestQueues, type TestServer } from './test-server.ts';
import type { DatabaseUrls } from '@entrepot/db/prepare';

/** Where vitest's workers, which are processes of their own, ask for their database. */
export interface DatabaseDesk {
  url: string;
  stop(): Promise<void>;
}

/**
 * Opens a desk on the loopback address that hands each worker its own database. The server starts at the first question,
 * so a run of pure tests starts none.
 * @param queues what jobs may be enqueued.
 */
export async function openDatabaseDesk(queues: TestQueues): Promise<DatabaseDesk> {
  let server: Promise<TestServer> | undefined;
  const given = new Map<string, Promise<DatabaseUrls>>();
  const cloneFor = async (): Promise<DatabaseUrls> => (await (server ??= startTestServer({ queues }))).clone();
  const desk = createServer((request, response) => {
    const worker = request.url ?? '/';
    const urls = given.get(worker) ?? cloneFor();
    given.set(worker, urls);
    urls.then(
      (found) => response.end(JSON.stringify(found)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  const address = desk.address();
  if (typeof address !== 'object' || address === null) throw new Error('the desk has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      desk.closeAllConnections();
      await new Promise((resolve) => desk.close(resolve));
      const running = await server?.catch(() => undefined);
      await running?.stop();
    },
  };
}
