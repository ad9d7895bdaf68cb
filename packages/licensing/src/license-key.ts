import { createHash } from 'node:crypto';
import { randomCode } from '@entrepot/kernel';
import { crc10 } from './crc10.ts';

/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. Five bits a symbol. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 18 random symbols are 90 bits; hitting one of a million keys at 1,000 tries a second would take 4e10 years. */
const RANDOM_SYMBOLS = 18;
const CHECK_SYMBOLS = 2;
const BODY_SYMBOLS = RANDOM_SYMBOLS + CHECK_SYMBOLS;
const GROUP = 4;

/** A license key in its one canonical spelling. */
export interface LicenseKey {
  /** `PREFIX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
  readonly text: string;
  /** Names the product, and so the tenant; 2 to 8 capital letters and digits. */
  readonly prefix: string;
  /** What a masked key still shows. */
  readonly lastFour: string;
}

/**
 * Draws a new key from the operating system's secure source: 90 random bits, then two symbols that check prefix and body.
 * @param prefix 2 to 8 of A-Z and 0-9.
 */
export function newLicenseKey(prefix: string): LicenseKey {
  const random = randomCode(RANDOM_SYMBOLS, ALPHABET);
  return keyOf(prefix, random + checkSymbols(prefix, random));
}

/**
 * Reads what a person typed: any case, any dashes or blanks or none, O for 0, I and L for 1.
 * @returns undefined when it cannot be a key: the check symbols find each wrong symbol and each pair of neighbours in the
 *   wrong order, so a mistyped key never reaches the database.
 */
export function parseLicenseKey(typed: string): LicenseKey | undefined {
  const symbols = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}_]+/gu, '');
  const prefix = symbols.slice(0, -BODY_SYMBOLS);
  const body = symbols.slice(-BODY_SYMBOLS).replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[A-Z0-9]{2,8}$/.test(prefix) || !/^[0-9A-HJKMNP-TV-Z]{20}$/.test(body)) return undefined;
  const random = body.slice(0, RANDOM_SYMBOLS);
  return body.endsWith(checkSymbols(prefix, random)) ? keyOf(prefix, body) : undefined;
}

/** SHA-256 of the canonical text: what a key is found by. No salt and no slowness: 90 random bits cannot be guessed. */
export function hashLicenseKey(key: LicenseKey): Buffer {
  return createHash('sha256').update(key.text).digest();
}

/** How a key is shown to those who may not read it. */
export function maskLicenseKey(prefix: string, lastFour: string): string {
  return [prefix, '••••', '••••', '••••', '••••', lastFour].join('-');
}

function keyOf(prefix: string, body: string): LicenseKey {
  const groups = Array.from({ length: BODY_SYMBOLS / GROUP }, (_, index) => body.slice(index * GROUP, (index + 1) * GROUP));
  return { text: [prefix, ...groups].join('-'), prefix, lastFour: body.slice(-GROUP) };
}

/**
 * CRC-10 over the prefix (8 bits a character) and the random symbols (5 bits each), as two symbols. A CRC of ten bits finds
 * each burst of up to ten bits: one wrong symbol anywhere, or two neighbouring ones. Other errors pass once in 1,024.
 */
function checkSymbols(prefix: string, random: string): string {
  let crc = 0;
  for (const character of prefix) crc = crc10(crc, character.charCodeAt(0), 8);
  for (const symbol of random) crc = crc10(crc, ALPHABET.indexOf(symbol), 5);
  return ALPHABET.charAt(crc >> 5) + ALPHABET.charAt(crc & 31);
}

/** The prefix of what a person typed: it leads to the tenant before the key is looked up. */
export function keyPrefixOf(typed: string): string | undefined {
  return parseLicenseKey(typed)?.prefix;
}
