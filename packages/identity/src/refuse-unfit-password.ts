import { Refusal } from '@entrepot/kernel';
import { minimumLength, passwordFault, type PasswordFault } from './password-rules.ts';

/** Whose password it is to be: what it must not be made of. */
export interface PasswordOwner {
  /** Whether this person always signs in with a second factor as well. */
  readonly secondFactor: boolean;
  readonly name: string;
  readonly email: string;
  readonly tenantName: string;
  readonly tenantSlug: string;
}

/**
 * Judges a new password by the rules.
 * @throws Refusal `password.too-short`, `password.too-long`, `password.common`, `password.personal`
 */
export function refuseUnfitPassword(password: string, owner: PasswordOwner): void {
  const { secondFactor, name, email, tenantName, tenantSlug } = owner;
  const setting = { secondFactor, personalWords: [name, email, email.split('@')[0] ?? '', tenantName, tenantSlug] };
  const fault = passwordFault(password, setting);
  if (fault) throw refusalOf(fault, minimumLength(setting));
}

function refusalOf(fault: PasswordFault, length: number): Refusal {
  const messages: Readonly<Record<PasswordFault, string>> = {
    'too-short': `Use at least ${length} characters. A few unrelated words are easy to remember and hard to guess.`,
    'too-long': 'Use at most 200 characters.',
    common: 'This password is among the first that are tried. Choose something less common.',
    personal: 'This password is made of your name, your e-mail address or the shop\'s name. Choose something unrelated.',
  };
  return new Refusal('invalid', `password.${fault}`, messages[fault], fault === 'too-short' ? { length } : {});
}
