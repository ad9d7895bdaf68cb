/** Crockford's base 32: digits and capitals without I, L, O and U, which people confuse or read as words. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A random code from a secure source.
 *
 * @param length number of symbols; with the default alphabet each carries 5 bits
 * @param alphabet symbols to draw from, 2 to 256 of them, each equally likely
 */
export function randomCode(length: number, alphabet: string = CROCKFORD): string {
  // Bytes past the largest multiple of the alphabet are drawn again: a plain modulo would favour the first symbols.
  const limit = 256 - (256 % alphabet.length);
  let code = '';
  while (code.length < length) {
    for (const byte of globalThis.crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < limit && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}
