/** The words of the e-mail that invites to a team. */
export interface StaffInvitationWords {
  readonly subject: (tenantName: string) => string;
  readonly intro: (inviterName: string, tenantName: string) => string;
  readonly next: string;
  readonly open: string;
  readonly until: (date: string) => string;
  readonly notYou: string;
}

const en: StaffInvitationWords = {
  subject: (tenantName) => `You are invited to join ${tenantName}`,
  intro: (inviterName, tenantName) => `${inviterName} has invited you to join ${tenantName}.`,
  next: 'Choose a password, then set up an authenticator app on your phone. Both are asked for whenever you sign in.',
  open: 'Accept the invitation',
  until: (date) => `The link works once, until ${date}.`,
  notYou: 'If you did not expect this, you need not do anything.',
};

const de: StaffInvitationWords = {
  subject: (tenantName) => `Einladung zu ${tenantName}`,
  intro: (inviterName, tenantName) => `${inviterName} hat Sie zu ${tenantName} eingeladen.`,
  next: 'Wählen Sie ein Passwort und richten Sie dann eine Authenticator-App auf Ihrem Telefon ein. Beides wird bei jeder Anmeldung verlangt.',
  open: 'Einladung annehmen',
  until: (date) => `Der Link funktioniert einmal, bis ${date}.`,
  notYou: 'Falls Sie das nicht erwartet haben, brauchen Sie nichts zu tun.',
};

/** The words for a tenant's locale; English where we have no others. @param locale BCP 47 */
export function staffInvitationWords(locale: string): StaffInvitationWords {
  return new Intl.Locale(locale).language === 'de' ? de : en;
}
