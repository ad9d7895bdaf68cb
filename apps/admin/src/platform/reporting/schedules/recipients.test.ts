import { expect, it } from 'vitest';
import { recipientsProblem } from './recipients.ts';

it('what is wrong with recipients names the one that is', () => {
  expect(recipientsProblem({ 'schedule.name': 'x' }, 'a@example.com')).toBeUndefined();
  expect(recipientsProblem({ 'schedule.recipients': 'x' }, ' \n')).toBe('Name at least one recipient.');
  expect(recipientsProblem({ 'schedule.recipients.1': 'x' }, 'a@example.com, nobody')).toContain('“nobody”');
  expect(recipientsProblem({ 'schedule.recipients': 'x' }, 'a@example.com\n'.repeat(21))).toBe('Twenty recipients at most.');
});
