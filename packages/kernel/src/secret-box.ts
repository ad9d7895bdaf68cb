import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keys for secret columns, newest first. New secrets are sealed with the first; older ones still open. */
export type SecretKeys = readonly { version: number; key: Buffer }[];

const NONCE_BYTES = 12; // NIST SP 800-38D: 96 bits, the length GCM is made for
const TAG_BYTES = 16;

/**
 * Parses `v2:<base64 of 32 bytes>,v1:<...>`, newest first.
 *
 * @throws Error that names the fault, never the value
 */
export function secretKeysFrom(text: string): SecretKeys {
  const keys = text.split(',').map((part) => {
    const match = /^v(\d{1,3}):([A-Za-z0-9+/=]+)$/.exec(part.trim());
    const key = Buffer.from(match?.[2] ?? '', 'base64');
    const version = Number(match?.[1]);
    if (match === null || key.length !== 32 || version < 1 || version > 255) {
      throw new Error('secret keys are written v1:<base64 of 32 bytes>, newest first, separated by commas');
    }
    return { version, key };
  });
  if (new Set(keys.map(({ version }) => version)).size !== keys.length) throw new Error('two secret keys have the same version');
  return keys;
}

/**
 * Encrypts with AES-256-GCM under the newest key. Layout: version (1 byte), nonce (12), tag (16), ciphertext. The version
 * is authenticated too, so a box cannot be relabelled.
 */
export function sealSecret(keys: SecretKeys, plaintext: string | Buffer): Buffer {
  const newest = keys[0];
  if (newest === undefined) throw new Error('no secret key is configured');
  const version = Buffer.from([newest.version]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', newest.key, nonce).setAAD(version);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([version, nonce, cipher.getAuthTag(), ciphertext]);
}

/**
 * Opens what {@link sealSecret} closed.
 *
 * @throws Error when the key of its version is not configured, or when a byte was changed
 */
export function openSecret(keys: SecretKeys, box: Buffer): Buffer {
  const found = keys.find(({ version }) => version === box[0]);
  if (found === undefined) throw new Error('a secret was sealed with a key that is not configured');
  const nonce = box.subarray(1, 1 + NONCE_BYTES);
  const tag = box.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', found.key, nonce, { authTagLength: TAG_BYTES }).setAAD(box.subarray(0, 1)).setAuthTag(tag);
  return Buffer.concat([decipher.update(box.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
