import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import { sealSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import type { GateActor, Tx } from '@entrepot/postgres';
import { insertFactor } from './factors.queries.ts';

/**
 * Gives a person an authenticator whose secret is known beforehand: for demo tenants, which print it, and for migrating people from
 * another system. Everyone else enrols.
 * @param secret 160 bits or more in base 32
 * @throws Refusal `second-factor.enrolled`
 */
export async function installFactor(
  tx: Tx, gate: GateActor, { userId, secret, secrets }: { userId: string; secret: string; secrets: SecretKeys },
): Promise<void> {
  const factor = { userId, secretCiphertext: sealSecret(secrets, secret), timeStep: 0n, at: tx.at };
  if (await tx.run(insertFactor(gate.tenantId, factor)) !== 1) {
    throw new Refusal('conflict', 'second-factor.enrolled', 'This person has an authenticator already.');
  }
  await record(tx, gate, { action: 'factor.install', objectType: 'user', objectId: userId });
}
