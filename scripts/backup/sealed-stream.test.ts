import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealed-stream.ts';

const key = randomBytes(32);

async function* chunksOf(...chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
const whole = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const sealed = (plain: Buffer): Promise<Buffer> => whole(seal(key, chunksOf(plain)));
const opened = (bytes: Buffer, keys = [key]): Promise<Buffer> => whole(unseal(keys, chunksOf(bytes)));

test('whatever was sealed comes back, however the chunks were cut', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 4000 })), fc.integer({ min: 1, max: 5000 }), async (parts, cut) => {
    const chunks = parts.map((part) => Buffer.from(part));
    const bytes = await whole(seal(key, chunksOf(...chunks)));
    const pieces = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, index) => bytes.subarray(index * cut, (index + 1) * cut));
    expect((await whole(unseal([randomBytes(32), key], chunksOf(...pieces)))).equals(Buffer.concat(chunks))).toBe(true);
  }), { numRuns: 100 });
});

test('more than one frame comes back in order', async () => {
  const plain = randomBytes(3 * (1 << 20) + 12_345);
  expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
});

test('a file cut anywhere is refused, also where a frame ends', async () => {
  const bytes = await sealed(randomBytes(2 * (1 << 20)));
  const frame = 4 + (1 << 20) + 16;
  for (const size of [0, 10, 58, 58 + 3, 58 + frame, 58 + 2 * frame, bytes.length - 1]) {
    await expect(opened(bytes.subarray(0, size))).rejects.toThrow('not whole');
  }
});

test('a changed byte, swapped frames, and something after the end are refused', async () => {
  const bytes = await sealed(randomBytes(2 * (1 << 20) + 5));
  for (const at of [20, 30, 60, 70, 1_000_000, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    await expect(opened(changed), String(at)).rejects.toThrow(/damaged|another key|not whole/);
  }
  const frame = 4 + (1 << 20) + 16;
  const [head, first, second] = [bytes.subarray(0, 58), bytes.subarray(58, 58 + frame), bytes.subarray(58 + frame, 58 + 2 * frame)];
  await expect(opened(Buffer.concat([head, second, first, bytes.subarray(58 + 2 * frame)]))).rejects.toThrow('damaged');
  await expect(opened(Buffer.concat([bytes, Buffer.from('x')]))).rejects.toThrow('follows its end');
});

test('another key and another file are named as such', async () => {
  await expect(opened(await sealed(Buffer.from('x')), [randomBytes(32)])).rejects.toThrow('another key');
  await expect(opened(randomBytes(500))).rejects.toThrow('not a backup of ours');
});
