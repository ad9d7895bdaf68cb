// A process of its own: asks over keep-alive connections, each caller again as soon as it is answered. It reads no more of an
// answer than where it ends, so that it costs little beside what it measures.
import { connect, type Socket } from 'node:net';
import type { LoadOrder, LoadResult } from './load-generator.ts';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');

/** Length of the first whole answer in the bytes, or undefined while it is not whole. @throws Error when it is no success */
function answerLength(bytes: Buffer): number | undefined {
  const head = bytes.indexOf(END_OF_HEAD);
  if (head < 0) return undefined;
  const text = bytes.toString('latin1', 0, head);
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(bytes.toString('utf8', 0, 800));
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  if (length !== undefined) return bytes.length >= head + 4 + Number(length) ? head + 4 + Number(length) : undefined;
  const end = bytes.indexOf(END_OF_CHUNKS, head);
  return end < 0 ? undefined : end + END_OF_CHUNKS.length;
}

function ask(socket: Socket, question: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let bytes: Buffer = Buffer.alloc(0);
  const onData = (chunk: Buffer): void => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    try {
      if (answerLength(bytes) === undefined) return;
      resolve();
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
    socket.off('data', onData);
  };
  socket.on('data', onData);
  socket.once('error', reject);
  socket.write(question);
  return promise.finally(() => socket.off('error', reject));
}

const sockets = new Map<number, Socket[]>();

async function connections(port: number, count: number): Promise<Socket[]> {
  const open = sockets.get(port) ?? [];
  sockets.set(port, open);
  while (open.length < count) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    open.push(socket);
  }
  return open;
}

async function run({ port, questions, callers, roundMs }: LoadOrder): Promise<LoadResult> {
  const ready = questions.map((text) => Buffer.from(text));
  const open = await connections(port, callers);
  let done = 0;
  const started = performance.now();
  await Promise.all(open.map(async (socket, caller) => {
    for (let next = caller; performance.now() - started < roundMs; next += callers) {
      const question = ready[next % ready.length];
      if (question) await ask(socket, question);
      done += 1;
    }
  }));
  return { rate: done / (performance.now() - started) * 1000 };
}

process.on('message', (order: LoadOrder) => {
  run(order).then((result) => process.send?.(result), (error: unknown) => process.send?.({ error: String(error) }));
});
process.once('disconnect', () => process.exit(0));
