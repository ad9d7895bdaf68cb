import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import type { SecretKeys } from '@entrepot/kernel/secret-box';

/** Ed25519 keys, one for each version of the secret keys. */
export interface SealKeys {
  /** `v2`: the version that signs. */
  readonly newestId: string;
  /** Signs a batch's hash with the newest key. */
  sign(batchHash: Buffer): Buffer;
  /** @returns undefined when the key of that version is not configured */
  verify(keyId: string, batchHash: Buffer, signature: Buffer): boolean | undefined;
  /** For whoever verifies without us; newest first. */
  publicKeys(): { keyId: string; pem: string }[];
}

/** PKCS #8 of an Ed25519 private key is this and the 32 bytes of its seed (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PURPOSE = 'entrepot audit seal ed25519 1';

/**
 * Derives the signing keys: HKDF-SHA256 of each secret key under a purpose of its own (RFC 5869), so that a seal says nothing about the
 * key that encrypts columns. `key_id` is the version.
 * @throws Error when no secret key is configured
 */
export function sealKeysFrom(secrets: SecretKeys): SealKeys {
  const keys = new Map(secrets.map(({ version, key }) => [`v${version}`, privateKeyFrom(key)]));
  const [newest] = keys;
  if (newest === undefined) throw new Error('no secret key is configured, so nothing can be sealed');
  const [newestId, newestKey] = newest;
  return {
    newestId,
    sign: (batchHash) => sign(null, batchHash, newestKey),
    verify: (keyId, batchHash, signature) => {
      const key = keys.get(keyId);
      return key && verify(null, batchHash, createPublicKey(key), signature);
    },
    publicKeys: () => [...keys].map(([keyId, key]) =>
      ({ keyId, pem: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString() })),
  };
}

function privateKeyFrom(secret: Buffer): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), PURPOSE, 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}
