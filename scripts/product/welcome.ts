import type { DemoSignIns } from './demo-sign-ins.ts';

export interface WelcomeFacts {
  port: number;
  baseDomain: string;
  mailboxPort: number;
  database: string;
  /** Folder of this copy's logs. */
  dataFolder: string;
  demo: DemoSignIns | undefined;
}

/**
 * What a newcomer needs on the screen: where to look and how to get in. Exactly one line holds `http://localhost:PORT`.
 * @returns the whole text.
 */
export function welcome(facts: WelcomeFacts): string {
  const { port, baseDomain, demo } = facts;
  const lines = [`Entrepot is running: http://localhost:${port}`, ''];
  for (const { slug, name, trade, signIns } of demo?.tenants ?? []) {
    lines.push(`${name}${trade ? `, ${trade}` : ''}`);
    lines.push(`  storefront  http://${slug}.${baseDomain}:${port}/`);
    lines.push(`  admin       http://admin.${baseDomain}:${port}/${slug}/`);
    for (const { app, email, password, totpSecret } of signIns) {
      lines.push(`  ${app.padEnd(11)} ${email}   ${password}${totpSecret ? `   TOTP secret ${totpSecret}` : ''}`);
    }
    lines.push('');
  }
  lines.push(`Platform console http://admin.${baseDomain}:${port}/platform/`);
  for (const { app, email, password, totpSecret } of demo?.platform ?? []) {
    lines.push(`  ${app.padEnd(11)} ${email}   ${password}   TOTP secret ${totpSecret ?? ''}`);
  }
  if (!demo?.platform) lines.push('  npm run staff:invite -- EMAIL invites its first administrator');
  lines.push('');
  if (!demo) {
    lines.push(`Storefronts   http://<tenant>.${baseDomain}:${port}/`, `Admin         http://admin.${baseDomain}:${port}/<tenant>/`, '');
  }
  lines.push(`Mailbox       http://127.0.0.1:${facts.mailboxPort}/`);
  lines.push(`Database      ${facts.database}`);
  lines.push(`Logs          ${facts.dataFolder}/api.log and worker.log`);
  lines.push('Ctrl-C stops everything that was started here.');
  return lines.join('\n');
}
