import { openSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import type { Tx } from '@entrepot/postgres';
import { selectInvitationToMail } from './invitations.queries.ts';

/** What the mail of an invitation carries. */
export interface OpenedInvitation {
  readonly token: string;
  readonly inviterName: string;
  readonly expiresAt: Date;
}

/** Opens the encrypted copy of an invitation's token, for the mail. @returns undefined when the invitation is over */
export async function openInvitation(tx: Tx, invitationId: string, secrets: SecretKeys): Promise<OpenedInvitation | undefined> {
  const row = await tx.first(selectInvitationToMail(tx.tenantId, invitationId, tx.at));
  if (row === undefined) return undefined;
  const { tokenCiphertext, ...rest } = row;
  return { ...rest, token: openSecret(secrets, tokenCiphertext).toString() };
}
