import { query } from '@entrepot/postgres';

/**
 * Takes one try at the factor and locks its row, so that racers come one after the other. No row comes back when there is no
 * confirmed factor, or while it is locked.
 */
export function takeFactorTry(tenantId: string, userId: string, at: Date) {
  return query.updateTable('identity.totp_factors').set((row) => ({ failures: row('failures', '+', 1) }))
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('confirmed_at', 'is not', null)
    .where((row) => row.or([row('locked_until', 'is', null), row('locked_until', '<=', at)]))
    .returning(['secret_ciphertext as secretCiphertext', 'failures']);
}

export function selectFactorLock(tenantId: string, userId: string) {
  return query.selectFrom('identity.totp_factors').select('locked_until as lockedUntil')
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}

/** Uses up a time step: no row changes when it, or a later one, was used before. */
export function useTimeStep(tenantId: string, userId: string, timeStep: bigint) {
  return query.updateTable('identity.totp_factors').set({ last_time_step: timeStep, failures: 0, locked_until: null })
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('last_time_step', '<', timeStep);
}

/** A right code that came twice is no guess: its try is given back. */
export function giveBackFactorTry(tenantId: string, userId: string) {
  return query.updateTable('identity.totp_factors').set((row) => ({ failures: row('failures', '-', 1) }))
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('failures', '>', 0);
}

export function lockFactor(tenantId: string, userId: string, until: Date) {
  return query.updateTable('identity.totp_factors').set({ locked_until: until, failures: 0 })
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}

interface NewFactor {
  readonly userId: string;
  readonly secretCiphertext: Buffer;
  readonly timeStep: bigint;
  readonly at: Date;
}

/** A first factor: no row when there is one already, so that a stolen password cannot replace it. */
export function insertFactor(tenantId: string, { userId, secretCiphertext, timeStep, at }: NewFactor) {
  return query.insertInto('identity.totp_factors')
    .values({
      tenant_id: tenantId, user_id: userId, secret_ciphertext: secretCiphertext, confirmed_at: at, last_time_step: timeStep, created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doNothing());
}

/** A new factor in the place of the old one. */
export function replaceFactor(tenantId: string, { userId, secretCiphertext, timeStep, at }: NewFactor) {
  return query.updateTable('identity.totp_factors')
    .set({ secret_ciphertext: secretCiphertext, confirmed_at: at, last_time_step: timeStep, failures: 0, locked_until: null })
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}

export function insertBackupCodes(tenantId: string, userId: string, codeHashes: readonly Buffer[]) {
  return query.insertInto('identity.backup_codes')
    .values(codeHashes.map((codeHash) => ({ tenant_id: tenantId, user_id: userId, code_hash: codeHash })));
}

export function deleteBackupCodes(tenantId: string, userId: string) {
  return query.deleteFrom('identity.backup_codes').where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}

/** Uses up a backup code: no row changes when it is unknown or was used before. */
export function useBackupCode(tenantId: string, userId: string, codeHash: Buffer, at: Date) {
  return query.updateTable('identity.backup_codes').set({ used_at: at })
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('code_hash', '=', codeHash).where('used_at', 'is', null);
}
