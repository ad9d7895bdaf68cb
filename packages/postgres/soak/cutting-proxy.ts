import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A TCP proxy before PostgreSQL that can be told to have an accident. */
export interface CuttingProxy {
  /** The given URL, by way of the proxy. */
  readonly url: string;
  /** Cuts the connection that next sends this text, before or after the server received it. */
  cutAt(text: string, when: 'before' | 'after'): void;
  /** Swallows everything on the connections open now, in both directions and for ever, without closing them: half-open. */
  freeze(): void;
  close(): Promise<void>;
}

/** @param url the database behind the proxy */
export async function openCuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let cut: { readonly text: string; readonly when: 'before' | 'after' } | undefined;
  const frozen = new WeakSet<Socket>();

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    let mute = false;
    client.on('data', (chunk) => {
      if (frozen.has(client)) return;
      if (cut === undefined || !chunk.includes(cut.text)) {
        upstream.write(chunk);
        return;
      }
      const { when } = cut;
      cut = undefined;
      if (when === 'before') {
        client.destroy();
        return;
      }
      mute = true; // the server hears it; its answer cuts the connection
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (mute) client.destroy();
      else if (!frozen.has(client)) client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  const proxied = new URL(url);
  proxied.hostname = '127.0.0.1';
  proxied.port = String(address.port);

  return {
    url: proxied.href,
    cutAt: (text, when) => {
      cut = { text, when };
    },
    freeze: () => {
      for (const socket of open) frozen.add(socket);
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
