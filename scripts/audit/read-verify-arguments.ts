import { parseArgs } from 'node:util';
import type { KnownBatch } from '@entrepot/audit';

export interface VerifyArguments {
  /** Absent: every tenant. */
  readonly slug: string | undefined;
  readonly known: KnownBatch | undefined;
  readonly publicKeys: boolean;
  readonly help: boolean;
}

/**
 * Reads `[--tenant SLUG [--known NUMBER:HASH]] [--public-keys]`.
 * @throws Error that says what is wrong with them
 */
export function readVerifyArguments(args: readonly string[]): VerifyArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { tenant: { type: 'string' }, known: { type: 'string' }, 'public-keys': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const match = values.known === undefined ? undefined : /^(\d{1,9}):([0-9a-f]{64})$/i.exec(values.known);
  if (match === null) throw new Error('--known is the number of a batch, a colon and its 64 hexadecimal digits, as this command prints them');
  if (match !== undefined && values.tenant === undefined) throw new Error('--known is about one tenant: name it with --tenant SLUG');
  return {
    slug: values.tenant,
    known: match && { batchNo: Number(match[1]), batchHash: Buffer.from(match[2] ?? '', 'hex') },
    publicKeys: values['public-keys'] ?? false,
    help: values.help ?? false,
  };
}
