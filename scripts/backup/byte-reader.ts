/** Reads a stream of bytes in the portions that a format asks for, without holding more than one chunk of it. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** @returns exactly so many bytes, or undefined when the stream ends before the first. @throws Error when it ends in between */
  async take(size: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for await (const part of this.pass(size, true)) parts.push(part);
    return parts.length === 0 && size > 0 ? undefined : Buffer.concat(parts);
  }

  /** Yields so many bytes as they come. @throws Error when the stream ends before */
  async* pass(size: number, mayBeEmpty = false): AsyncGenerator<Buffer> {
    let left = size;
    while (left > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#chunks.next();
        if (next.done === true) {
          if (mayBeEmpty && left === size) return;
          throw new Error('it ends too early');
        }
        this.#rest = next.value;
      }
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      if (part.length > 0) yield part;
    }
  }

  /** Whether nothing is left. */
  async atEnd(): Promise<boolean> {
    return await this.take(1) === undefined;
  }
}
