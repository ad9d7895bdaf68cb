import { Refusal } from './refusal.ts';

/**
 * An opaque cursor: the sort values of the last row that was shown. Opaque to callers, not secret: what it selects is
 * fenced like anything else.
 */
export function encodeCursor(parts: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parts.map(String)));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The sort values of a cursor.
 *
 * @param count how many values the list sorts by
 * @throws Refusal `cursor.invalid` when the text is not a cursor of that list
 */
export function decodeCursor(text: string, count?: number): string[] {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (symbol) => symbol.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string') && parts.length === (count ?? parts.length)) return parts;
  } catch {
    // Not base64, not UTF-8 or not JSON: all the same to the caller.
  }
  throw new Refusal('invalid', 'cursor.invalid', 'This page link is damaged. Start again from the first page.');
}
