import { expect, test } from 'vitest';
import { processEnvironments } from './process-environments.ts';

const urls = { admin: 'postgres://admin', migrator: 'postgres://migrator', api: 'postgres://api', jobs: 'postgres://jobs', staff: 'postgres://staff' };
const settings = { urls, secretKeys: 'v1:k', port: 1, mailboxPort: 2, smtpPort: 3, healthPort: 4, baseDomain: 'localhost', demoTenants: ['north', 'south'] };

test('a process knows its own login and the one for platform reports, and never the administrator or the migrator', () => {
  const { api, worker } = processEnvironments(settings);
  const logins = (env: NodeJS.ProcessEnv): (string | undefined)[] => Object.values(env).filter((value) => value?.startsWith('postgres://'));
  expect(logins(api).toSorted()).toEqual([urls.api, urls.staff]);
  expect(logins(worker).toSorted()).toEqual([urls.jobs, urls.staff]);
});

test('without a mail server the worker is told where to capture mail', () => {
  expect(processEnvironments(settings).worker).toMatchObject({ SMTP_URL: 'smtp://127.0.0.1:3', MAILBOX_HTTP_PORT: '2' });
});
