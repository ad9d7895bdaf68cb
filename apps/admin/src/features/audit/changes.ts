/** One field of a record, as it was and as it became. */
export interface Change {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** How values are written for the person who reads. */
export interface Writers {
  readonly money: (amountMinor: number, currency: string | undefined) => string;
  readonly dateTime: (at: string) => string;
  readonly yes: string;
  readonly no: string;
}

type State = Readonly<Record<string, unknown>>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * Reads two states of a thing field by field, for people: money as money, times as times, ids cut short.
 * What is equal in both, or not part of the later state, is left out.
 */
export function changesBetween(before: unknown, after: unknown, write: Writers): readonly Change[] {
  const old = stateOf(before);
  const now = stateOf(after);
  const fields = after === null || after === undefined ? Object.keys(old) : Object.keys(now);
  return fields
    .filter((field) => !(field === 'currency' && [...Object.keys(old), ...Object.keys(now)].some(isMoney)))
    .map((field) => ({ field: fieldWords(field), before: text(old, field, write), after: text(now, field, write) }))
    .filter((change) => change.before !== change.after);
}

function stateOf(state: unknown): State {
  if (state === null || state === undefined) return {};
  return typeof state === 'object' && !Array.isArray(state) ? Object.fromEntries(Object.entries(state)) : { value: state };
}

/** `lowStockAt` reads as "Low stock at"; `limitMinor` as "Limit". */
function fieldWords(field: string): string {
  const words = field
    .replace(/Minor$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isMoney(field: string): boolean {
  return field.endsWith('Minor') || field === 'total';
}

function text(state: State, field: string, write: Writers): string | undefined {
  const value = state[field];
  if (value === null || value === undefined || value === '') return undefined;
  if (isMoney(field) && (typeof value === 'number' || typeof value === 'string') && /^-?\d+$/.test(String(value)))
    return write.money(Number(value), typeof state['currency'] === 'string' ? state['currency'] : undefined);
  if (typeof value === 'boolean') return value ? write.yes : write.no;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((entry) => text({ entry }, 'entry', write) ?? '–').join('; ');
  if (typeof value === 'object') {
    const inner: State = stateOf(value);
    return Object.keys(inner)
      .filter((key) => key !== 'currency')
      .map((key) => `${fieldWords(key).toLowerCase()} ${text(inner, key, write) ?? '–'}`)
      .join(', ');
  }
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  if (UUID.test(plain)) return `${plain.slice(0, 8)}…`;
  return INSTANT.test(plain) ? write.dateTime(plain) : plain;
}
