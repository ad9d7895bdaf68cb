// `npm run audit:verify -- [--tenant SLUG]`: walks the sealed audit trail and names whatever was changed.
import { sealKeysFrom } from '@entrepot/audit';
import { readVerifyArguments } from './audit/read-verify-arguments.ts';
import { findTrailAccess } from './audit/trail-access.ts';
import { verifyTrails } from './audit/verify-trails.ts';
import { runScript } from './import/run-script.ts';

const HELP = `npm run audit:verify -- [--tenant SLUG [--known NUMBER:HASH]] [--public-keys]

Walks all batches of the sealed audit trail of one tenant, or of every tenant, and holds the records against them. Names each record
that was changed, removed, inserted behind the seal or moved, and each batch whose hash, link or signature does not hold. The result is
noted and shown in the admin app. Ends with 1 when a trail is broken.

  --known        a batch as this command or the worker's log showed it earlier: it must still be there, the same
  --public-keys  prints the keys that a third party needs to verify signatures (Ed25519, PEM), and verifies nothing

Uses the running product, or DATABASE_JOBS_URL, DATABASE_STAFF_URL and ENTREPOT_SECRET_KEYS.`;

await runScript(async () => {
  const { slug, known, publicKeys, help } = readVerifyArguments(process.argv.slice(2));
  if (help) return console.log(HELP);
  const access = await findTrailAccess();
  if (publicKeys) {
    for (const { keyId, pem } of sealKeysFrom(access.secrets).publicKeys()) console.log(`${keyId}\n${pem}`);
    return;
  }
  if (await verifyTrails(access, { slug, known, say: (line) => console.log(line) }) > 0) process.exitCode = 1;
});
