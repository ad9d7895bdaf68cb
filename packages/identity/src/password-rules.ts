import { COMMON_WORDS, WALKS } from './common-passwords.ts';

/** NIST SP 800-63B-4, 3.1.1.2: 15 when the password stands alone, 8 beside a second factor. Counted in code points. */
const MIN_LENGTH_ALONE = 15;
const MIN_LENGTH_WITH_SECOND_FACTOR = 8;
/** Well above the 64 that must be allowed; bounds the work of one hash. */
export const MAX_LENGTH = 200;

/** What a password must not be made of, and how long it has to be. */
export interface PasswordSetting {
  /** Whether this person always signs in with a second factor as well. */
  readonly secondFactor: boolean;
  /** Name, e-mail address, the tenant's name and slug. */
  readonly personalWords: readonly string[];
}

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'personal';

/**
 * Judges a new password. No rules of composition: length, and not being among the first guesses, are what counts.
 * @returns why it is refused, or undefined when it is fit
 * @see NIST SP 800-63B-4, 3.1.1.2
 */
export function passwordFault(password: string, setting: PasswordSetting): PasswordFault | undefined {
  const length = [...password].length;
  if (length > MAX_LENGTH) return 'too-long';
  if (length < minimumLength(setting)) return 'too-short';
  const plain = password.normalize('NFKC').toLowerCase();
  if (isCommon(plain)) return 'common';
  if (isPersonal(plain, setting.personalWords)) return 'personal';
  return undefined;
}

/** Length a password needs in this setting, in code points. */
export function minimumLength({ secondFactor }: Pick<PasswordSetting, 'secondFactor'>): number {
  return secondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_LENGTH_ALONE;
}

function isCommon(plain: string): boolean {
  return isFewFigures(plain) || isRepeat(plain) || isWalk(plain)
    || stripCommonDress(plain).some((bare) => COMMON_WORDS.has(bare) || COMMON_WORDS.has(onceOf(bare)) || isTwoCommonWords(bare));
}

/** Dates, telephone numbers and the like: ASCII figures and signs only, and not many. */
function isFewFigures(plain: string): boolean {
  return /^[\x20-\x40\x5b-\x60\x7b-\x7e]{0,11}$/.test(plain);
}

/** What is left without digits and signs at the ends, read as letters both plainly and as leet spelling. */
function stripCommonDress(plain: string): string[] {
  const trimmed = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const dressed = plain.replace(/[\s_.,;:#*+-]+/gu, '').replace(/[!?\d]+$/u, '');
  return [plain, trimmed, trimmed.replace(/[^\p{L}]+/gu, ''), lettersOf(dressed), lettersOf(trimmed)];
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', $: 's', '@': 'a', '!': 'i' };

function lettersOf(text: string): string {
  return [...text].map((symbol) => LEET[symbol] ?? symbol).join('').replace(/[^\p{L}]+/gu, '');
}

function isTwoCommonWords(bare: string): boolean {
  // From three letters on, so that "abc" + "dragon" is found and "a" + "rest" is not.
  for (let cut = 3; cut <= bare.length - 3; cut += 1) {
    if (COMMON_WORDS.has(bare.slice(0, cut)) && COMMON_WORDS.has(bare.slice(cut))) return true;
  }
  return false;
}

/** One short piece, over and over: "aaaaaaaa", "abc1abc1abc1". */
function isRepeat(plain: string): boolean {
  return onceOf(plain).length <= 4 && plain.length >= 8;
}

function onceOf(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

function isWalk(plain: string): boolean {
  const once = onceOf(plain);
  const backwards = [...once].toReversed().join('');
  return once.length >= 4 && WALKS.some((walk) => walk.includes(once) || walk.includes(backwards)) || isMadeOfWalks(once);
}

/** Runs of four or more along the rows, one after the other: "qwerty123456", "1234asdf5678". */
function isMadeOfWalks(text: string): boolean {
  let from = 0;
  while (from < text.length) {
    const length = walkLengthAt(text, from);
    if (length < 3) return false;
    from += length;
  }
  return true;
}

function walkLengthAt(text: string, from: number): number {
  let longest = 0;
  for (let to = from + 3; to <= text.length; to += 1) {
    const piece = text.slice(from, to);
    const backwards = [...piece].toReversed().join('');
    if (WALKS.some((walk) => walk.includes(piece) || walk.includes(backwards))) longest = to - from;
  }
  return longest;
}

/** Whether little is left of the password once the person's and the tenant's own words are taken out. */
function isPersonal(plain: string, words: readonly string[]): boolean {
  const pieces = words.flatMap((word) => [word, ...word.split(/[^\p{L}\d]+/u)])
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => [...word].length >= 3)
    .toSorted((a, b) => b.length - a.length);
  let rest = plain;
  for (const piece of pieces) rest = rest.replaceAll(piece, '').replaceAll(piece.replace(/\s+/gu, ''), '');
  // Six symbols beside one's own name are about what a guesser tries: a year, a sign, a birthday.
  return rest !== plain && rest.replace(/[\s_.,;:\-@!]+/gu, '').length <= 6;
}
