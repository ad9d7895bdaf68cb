/** Works through a list, so many at a time, each taking the next when it is done. */
export async function inParallel<T>(list: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const items = list.values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    // One iterator for all: whoever asks gets the next item.
    for (const item of items) await work(item);
  }));
}
