/**
 * Thins out what repeats: while the database is away each poll of each queue fails, and says the same.
 * @param say called for the first of a kind, and again when the kind comes after a silence of `everyMs`.
 * @param now a clock in milliseconds.
 */
export function saySparingly(say: (error: Error) => void, everyMs = 5_000, now: () => number = () => performance.now()): (error: Error) => void {
  const said = new Map<string, number>();
  return (error) => {
    const kind = kindOf(error);
    const at = now();
    const last = said.get(kind);
    if (last !== undefined && at - last < everyMs) return;
    if (said.size >= 100) said.clear();
    said.set(kind, at);
    say(error);
  };
}

// pg-boss adds to the message which of its workers met the error.
function kindOf(error: Error): string {
  return `${error.name} ${error.message.replace(/ \(Queue: .*\)$/s, '')}`;
}
