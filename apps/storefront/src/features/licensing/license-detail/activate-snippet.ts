/**
 * The call that activates a device, ready to be pasted into a shell. Keys and codes hold no character that a shell reads.
 *
 * @param origin of this shop, whose API answers for its licenses
 */
export function activateSnippet(origin: string, productCode: string, key: string): string {
  const body = JSON.stringify({ key, productCode, fingerprint: 'my-first-device', deviceName: 'My first device' });
  return `curl ${origin}/v1/licenses/activate \\\n  -H 'content-type: application/json' \\\n  -H "idempotency-key: $(uuidgen)" \\\n  -d '${body}'`;
}
