import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON_WORDS } from './common-passwords.ts';
import { MAX_LENGTH, passwordFault } from './password-rules.ts';

const alone = { secondFactor: false, personalWords: [] };
const beside = { secondFactor: true, personalWords: [] };

test('15 symbols are needed when the password stands alone, 8 beside a second factor', () => {
  expect(passwordFault('kq7vxmz2pwt4hs', alone)).toBe('too-short');
  expect(passwordFault('kq7vxmz2pwt4hsd', alone)).toBeUndefined();
  expect(passwordFault('kq7vxmz', beside)).toBe('too-short');
  expect(passwordFault('kq7vxmzt', beside)).toBeUndefined();
});

test('symbols are counted as people count them, not as UTF-16 units', () => {
  expect(passwordFault('🦊🐢🦉🐝🦋🐌🐞', beside)).toBe('too-short');
  expect(passwordFault('🦊🐢🦉🐝🦋🐌🐞🦀', beside)).toBeUndefined();
});

test('64 symbols and more are allowed, and spaces, and nothing but lower-case letters', () => {
  expect(passwordFault('vuqopzmi'.padEnd(64, 'hxkwt rjdlnb'), alone)).toBeUndefined();
  expect(passwordFault('seven herons ate my lettuce', alone)).toBeUndefined();
  expect(passwordFault('heron '.padEnd(MAX_LENGTH + 1, 'xyk q'), alone)).toBe('too-long');
});

test.each([
  'password', 'Password1', 'P@ssw0rd2024!', 'qwertyuiop', '1q2w3e4r5t', 'qwerty123456', '12345678', '87654321', 'aaaaaaaa', 'abcabcabc',
  'letmein!!', 'iloveyou1', 'Welcome123', 'admin2024', '19871987', 'monkeymonkey', 'dragonmaster', 'changeme1!', 'trustno1', '1qaz2wsx',
  'Summer2026!', 'sunsh1ne99', 'passwordpassword', 'correct horse battery staple',
])('%s is among the first guesses and is refused', (password) => {
  expect(passwordFault(password, beside)).toBe('common');
});

test('what is made of the name, the e-mail address or the tenant is refused', () => {
  const setting = { secondFactor: true, personalWords: ['Ada Lovelace', 'ada.lovelace@analytical.example', 'Northwind Tools', 'northwind'] };
  for (const password of ['AdaLovelace1815', 'lovelace-2026', 'northwind!1', 'Northwind Tools 26', 'ada.lovelace@analytical.example']) {
    expect(passwordFault(password, setting), password).toBe('personal');
  }
  expect(passwordFault('a heron near northwind sings', setting)).toBeUndefined();
});

test('the list knows well over 200 words', () => {
  expect(COMMON_WORDS.size).toBeGreaterThan(350);
});

test('long random passwords are accepted', () => {
  const symbols = fc.constantFrom(...'bcdfghjkmnpqrtvwxz2346789');
  fc.assert(fc.property(fc.array(symbols, { minLength: 24, maxLength: 64 }), (password) => {
    fc.pre(new Set(password).size > 8);
    expect(passwordFault(password.join(''), alone)).toBeUndefined();
  }), { numRuns: 200 });
});
