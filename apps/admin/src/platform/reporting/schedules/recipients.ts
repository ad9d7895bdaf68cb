import type { FieldErrors } from '../../../forms/field-errors.ts';

/** Addresses as somebody writes them below each other, or with commas. */
export function recipientsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== '');
}

/** What is wrong with the recipients, naming the one that is; undefined when nothing is. */
export function recipientsProblem(errors: FieldErrors, text: string): string | undefined {
  const path = Object.keys(errors).find((one) => one.startsWith('schedule.recipients'));
  if (path === undefined) return undefined;
  const given = recipientsOf(text);
  if (given.length === 0) return 'Name at least one recipient.';
  const wrong = given[Number(path.split('.')[2])];
  return wrong === undefined ? 'Twenty recipients at most.' : `“${wrong}” is not an e-mail address. It needs a name, an @ and a domain.`;
}
