import type { PreparableUrls } from '@entrepot/db/prepare';

export interface ProcessSettings {
  urls: PreparableUrls;
  secretKeys: string;
  port: number;
  mailboxPort: number;
  smtpPort: number;
  /** Where the worker says that it works. */
  healthPort: number;
  baseDomain: string;
  /** Listed on the page at the bare base domain. */
  demoTenants: readonly string[];
}

/**
 * What each process may know: its own login, and never the administrator's or the migrator's.
 * @returns the whole environment of each process.
 */
export function processEnvironments(settings: ProcessSettings): Record<'api' | 'worker', NodeJS.ProcessEnv> {
  const { urls, port, baseDomain } = settings;
  const inherited = Object.entries(process.env).filter(([name]) => !/^(DATABASE_|npm_)/.test(name));
  // Without a mail server of yours, the worker captures mail and shows it at the mailbox.
  const smtpUrl = process.env['SMTP_URL'];
  const mail = smtpUrl
    ? { SMTP_URL: smtpUrl }
    : {
        SMTP_URL: `smtp://127.0.0.1:${settings.smtpPort}`,
        MAILBOX_SMTP_PORT: String(settings.smtpPort),
        MAILBOX_HTTP_PORT: String(settings.mailboxPort),
      };
  const shared = {
    ...Object.fromEntries(inherited),
    PORT: String(port),
    BASE_DOMAIN: baseDomain,
    ENTREPOT_SECRET_KEYS: settings.secretKeys,
  };
  return {
    api: { ...shared, DATABASE_API_URL: urls.api, DATABASE_STAFF_URL: urls.staff, DEMO_TENANTS: settings.demoTenants.join() },
    worker: {
      ...shared,
      ...mail,
      DATABASE_JOBS_URL: urls.jobs,
      DATABASE_STAFF_URL: urls.staff,
      PUBLIC_ORIGIN: process.env['PUBLIC_ORIGIN'] || `http://${baseDomain}:${port}`,
      HEALTH_PORT: String(settings.healthPort),
    },
  };
}
