import { defineMessages, type Translate } from '@entrepot/ui';
import type { z } from 'zod';

export const fieldTexts = defineMessages({
  en: {
    missing: 'Fill this in.',
    notEmail: 'This is not an e-mail address. It needs a name, an @ and a domain.',
    tooLong: 'Too long: {count} characters at most.',
    tooSmall: 'Too small: {count} at least.',
    tooBig: 'Too large: {count} at most.',
    notWhole: 'Use a whole number.',
    wrong: 'This value cannot be used. Check it.',
  },
  de: {
    missing: 'Bitte ausfüllen.',
    notEmail: 'Das ist keine E-Mail-Adresse. Sie braucht Namen, @ und Domain.',
    tooLong: 'Zu lang: höchstens {count} Zeichen.',
    tooSmall: 'Zu klein: mindestens {count}.',
    tooBig: 'Zu groß: höchstens {count}.',
    notWhole: 'Bitte eine ganze Zahl.',
    wrong: 'Dieser Wert geht nicht. Bitte prüfen.',
  },
});

/** Path of a field to what is wrong with it. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What zod found, one sentence per field, in words for people. */
export function fieldErrorsOf(error: z.ZodError, t: Translate<typeof fieldTexts.en>): FieldErrors {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), sentence(issue, t)]));
}

function sentence(issue: z.core.$ZodIssue, t: Translate<typeof fieldTexts.en>): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? t('missing') : t('tooSmall', { count: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string' ? t('tooLong', { count: Number(issue.maximum) }) : t('tooBig', { count: Number(issue.maximum) });
    case 'invalid_format':
      return issue.format === 'email' ? t('notEmail') : t('wrong');
    case 'invalid_type':
      return issue.input === undefined ? t('missing') : t('notWhole');
    case 'custom':
      return asSentence(issue.message);
    default:
      return t('wrong');
  }
}

function asSentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
