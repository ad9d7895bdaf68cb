/** Hides a key but for the groups that people know it by, the first and the last: `ACME-••••-9KQ2`. Short secrets are hidden whole. */
export function maskSecret(secret: string): string {
  const groups = secret.split('-');
  if (groups.length < 3) return secret.length > 12 ? `••••••••${secret.slice(-4)}` : '•'.repeat(Math.max(secret.length, 4));
  return `${groups[0] ?? ''}-••••-${groups.at(-1) ?? ''}`;
}
