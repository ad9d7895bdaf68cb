import { Refusal } from './refusal.ts';

/**
 * An opaque cursor: the sort values of the last row that was shown. Opaque to callers, not secret: what it selects is
 * fenced like anything else.
 */
export function encodeCursor(parts: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parts.map(String)));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What a sort value of a list looks like. */
export type CursorPart = 'id' | 'text' | 'number';

const LOOKS: Readonly<Record<CursorPart, RegExp>> = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  text: /^[^\0]*$/, // PostgreSQL's text has no place for NUL
  number: /^\d{1,15}$/,
};

/**
 * The sort values of a cursor.
 *
 * @param shape what the list sorts by, or only how many values that are; with the former a forged cursor never reaches a query
 * @throws Refusal `cursor.invalid` when the text is not a cursor of that list
 */
export function decodeCursor(text: string, shape?: number | readonly CursorPart[]): string[] {
  const count = Array.isArray(shape) ? shape.length : shape;
  const looks = Array.isArray(shape) ? shape.map((part: CursorPart) => LOOKS[part]) : [];
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (symbol) => symbol.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string') && parts.length === (count ?? parts.length)
      && looks.every((look, index) => look.test(parts[index] ?? ''))) return parts;
  } catch {
    // Not base64, not UTF-8 or not JSON: all the same to the caller.
  }
  throw new Refusal('invalid', 'cursor.invalid', 'This page link is damaged. Start again from the first page.');
}
