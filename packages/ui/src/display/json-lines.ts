import type { JsonValue } from '@entrepot/kernel';

/** One line of written JSON: kept, or on one side of a change only. */
export interface JsonLine {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** Comparing line by line costs the product of both lengths; beyond this everything is shown as replaced. */
const comparedPairs = 400_000;

/** Writes JSON with its keys in order, so that two sides differ only where their content does. */
export function jsonText(value: JsonValue): string {
  return JSON.stringify(ordered(value), null, 2);
}

function ordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => ordered(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, item === undefined ? null : ordered(item)]));
}

/** The lines of one value, all kept. */
export function jsonLines(value: JsonValue): readonly JsonLine[] {
  return jsonText(value).split('\n').map((text) => ({ text, kind: 'same' }));
}

/** The lines of a change: what went before what came, around what stayed (longest common subsequence). */
export function jsonChange(before: JsonValue, after: JsonValue): readonly JsonLine[] {
  // null is nothing: what came into being has only additions, what went only removals.
  const old = before === null ? [] : jsonText(before).split('\n');
  const now = after === null ? [] : jsonText(after).split('\n');
  // A comma after the last key is no change of that key.
  const bare = (line: string | undefined) => line?.replace(/,$/, '');
  const alike = (i: number, j: number) => bare(old[i]) === bare(now[j]);
  const width = now.length + 1;
  const kept = new Uint32Array((old.length + 1) * width);
  if (old.length * now.length <= comparedPairs) {
    for (let i = old.length - 1; i >= 0; i -= 1) {
      for (let j = now.length - 1; j >= 0; j -= 1) {
        const skip = Math.max(kept[(i + 1) * width + j] ?? 0, kept[i * width + j + 1] ?? 0);
        kept[i * width + j] = alike(i, j) ? (kept[(i + 1) * width + j + 1] ?? 0) + 1 : skip;
      }
    }
  }
  const lines: JsonLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const ahead = (kept[(i + 1) * width + j] ?? 0) >= (kept[i * width + j + 1] ?? 0);
    if (i < old.length && j < now.length && alike(i, j) && (kept[i * width + j] ?? 0) > 0) {
      lines.push({ text: now[j] ?? '', kind: 'same' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || ahead)) {
      lines.push({ text: old[i] ?? '', kind: 'removed' });
      i += 1;
    } else {
      lines.push({ text: now[j] ?? '', kind: 'added' });
      j += 1;
    }
  }
  return lines;
}
