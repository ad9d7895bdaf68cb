import { letterButton, letterHtml, letterParagraph, type ComposedMail, type Letterhead } from './letter.ts';
import { staffInvitationWords } from './staff-invitation.words.ts';

/** What the e-mail that invites to a team tells. */
export interface StaffInvitationFacts extends Letterhead {
  readonly inviterName: string;
  /** Carries the token behind its #, where no server and no log sees it. */
  readonly acceptUrl: string;
  readonly expiresAt: Date;
  /** IANA name. */
  readonly timeZone: string;
}

/** Writes the e-mail that invites to a team, in the tenant's language. The link opens the account, so the result is never stored. */
export function composeStaffInvitation(facts: StaffInvitationFacts): ComposedMail {
  const { tenantName, inviterName, acceptUrl, expiresAt, locale, timeZone } = facts;
  const words = staffInvitationWords(locale);
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(expiresAt);
  const subject = words.subject(tenantName);
  const lines = [words.intro(inviterName, tenantName), words.next];
  const after = [words.until(until), words.notYou];
  return {
    subject,
    text: [...lines.flatMap((line) => [line, '']), `${words.open}:`, acceptUrl, '', ...after.flatMap((line) => [line, ''])].join('\n'),
    html: letterHtml(facts, subject, [
      ...lines.map(letterParagraph), letterButton(facts, acceptUrl, words.open), ...after.map(letterParagraph),
    ].join('\n')),
  };
}
