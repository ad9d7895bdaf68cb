import { DEAD_LETTERS } from '@entrepot/jobs';
import { openMailer } from '@entrepot/messaging';
import { expect, test } from 'vitest';
import { handlersWith } from './handlers.ts';
import { queues } from './queues.ts';

test('each queue has its handler, and each handler its queue', () => {
  const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', domain: 'localhost' });
  const handlers = handlersWith(mailer, { secrets: [], defaultSender: 'no-reply@localhost', storefrontUrl: (slug) => slug });
  mailer.close();
  const worked = handlers.map(({ queue }) => queue.name);
  expect(new Set(worked).size).toBe(worked.length);
  expect(worked.toSorted()).toEqual(Object.keys(queues).filter((name) => name !== DEAD_LETTERS).toSorted());
});
