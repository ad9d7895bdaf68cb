// `npm run staff:invite -- EMAIL [--role administrator]`: the first of the platform's staff, who can invite the others.
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { inviteUser } from '@entrepot/identity';
import { staffRoleSchema, type StaffRole } from '@entrepot/identity/contract';
import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { secretKeysFrom, type SecretKeys } from '@entrepot/kernel/secret-box';
import { openDoors } from '@entrepot/postgres';
import { z } from 'zod';
import { runScript } from './import/run-script.ts';
import { findRunningProduct, type RunningProduct } from './product/running-product.ts';

const HELP = `npm run staff:invite -- EMAIL [--role administrator|operator|support|analyst]

Invites somebody to the platform's staff, in the running product or in the database that DATABASE_API_URL names (then ENTREPOT_SECRET_KEYS
and PUBLIC_ORIGIN as well). The mail goes out by SMTP_URL; without one the link is printed here. It works once, for 72 hours. Whoever runs
this has the database's own address; the audit trail says that it happened on the machine.`;

/** What was asked for. @throws Error that says what is wrong with it */
function readInvitation(): { email: string; role: StaffRole } | undefined {
  const { values, positionals: [email, ...others] } = parseArgs({
    allowPositionals: true, options: { role: { type: 'string', default: 'administrator' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return undefined;
  const role = staffRoleSchema.safeParse(`platform-${values.role.replace(/^platform-/, '')}`);
  if (!role.success) throw new Error(`there is no role ${values.role}; choose administrator, operator, support or analyst`);
  if (others.length > 0 || !z.email().max(254).safeParse(email).success) throw new Error(`name one e-mail address\n\n${HELP}`);
  return { email: email ?? '', role: role.data };
}

async function keysOf({ worker }: RunningProduct): Promise<SecretKeys> {
  const given = process.env['ENTREPOT_SECRET_KEYS'];
  if (given) return secretKeysFrom(given);
  if (!worker) throw new Error('set ENTREPOT_SECRET_KEYS: with other keys than the product has, the link could not be opened');
  return secretKeysFrom((await readFile(worker.secretKeysFile, 'utf8')).trim());
}

await runScript(async () => {
  const wanted = readInvitation();
  if (!wanted) return console.log(HELP);
  const product = await findRunningProduct();
  const secrets = await keysOf(product);
  const doors = openDoors({ connectionString: product.databaseUrl, applicationName: 'entrepot-staff-invite' });
  try {
    const label = `staff:invite, on the command line as ${userInfo().username}`;
    const actor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: `console-${uuidv7()}`, label } as const;
    const { token, expiresAt } = await doors.transact(actor, (tx) => inviteUser(tx, actor, { ...wanted, secrets }));
    console.log(`${wanted.email} is invited as ${wanted.role}, until ${expiresAt.toISOString()}.`);
    if (process.env['SMTP_URL']) return console.log('The link goes out by mail.');
    const { protocol, host } = new URL(process.env['PUBLIC_ORIGIN'] || `http://${product.baseDomain}:${product.port}`);
    console.log(`There is no SMTP_URL, so here is the link:\n${protocol}//admin.${host}/platform/accept-invitation#${token}`);
  } finally {
    await doors.close();
  }
});
