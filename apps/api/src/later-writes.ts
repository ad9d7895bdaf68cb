/** Small writes that no answer waits for; the process waits for them before it ends. */
export class LaterWrites {
  readonly #running = new Set<Promise<void>>();

  /** Takes charge of a write that has begun. @param onFailure the only one who hears of it when it fails */
  add(write: Promise<void>, onFailure: (error: unknown) => void): void {
    const watched = write.catch(onFailure).finally(() => this.#running.delete(watched));
    this.#running.add(watched);
  }

  /** Resolves when nothing is running any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }
}
