import { DEAD_LETTERS, machineryQueues } from '@entrepot/jobs';
import { openMailer } from '@entrepot/messaging';
import { expect, test } from 'vitest';
import { handlersWith } from './handlers.ts';
import { queues } from './queues.ts';

// Worked by the worker's own machinery, or by people.
const machinery = new Set([DEAD_LETTERS, ...machineryQueues.map(({ name }) => name)]);

test('each queue has its handler, and each handler its queue', () => {
  const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', domain: 'localhost' });
  const handlers = handlersWith(mailer, { secrets: [], defaultSender: 'no-reply@localhost', storefrontUrl: (slug) => slug, adminUrl: (slug) => slug },
    { staffDoor: undefined });
  mailer.close();
  const worked = handlers.map(({ queue }) => queue.name);
  expect(new Set(worked).size).toBe(worked.length);
  expect(worked.toSorted()).toEqual(Object.keys(queues).filter((name) => !machinery.has(name)).toSorted());
});
