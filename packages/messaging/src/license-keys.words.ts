/** The words of the e-mail that carries license keys. */
export interface LicenseKeysWords {
  readonly subject: (orderCode: string) => string;
  readonly greeting: (name: string) => string;
  readonly intro: (orderCode: string, total: number) => string;
  readonly seats: (seats: number) => string;
  readonly until: (date: string) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly keep: string;
  readonly closing: string;
}

const en: LicenseKeysWords = {
  subject: (orderCode) => `Your license keys for order ${orderCode}`,
  greeting: (name) => `Hello ${name},`,
  intro: (orderCode, total) => total === 1
    ? `thank you for your order ${orderCode}. Here is your license key:`
    : `thank you for your order ${orderCode}. Here are your ${total} license keys:`,
  seats: (seats) => (seats === 1 ? '1 device' : `${seats} devices`),
  until: (date) => `valid until ${date}`,
  more: (count) => `${count} more are in your account.`,
  open: 'See keys and devices in your account',
  keep: 'Keep your keys to yourself: whoever has a key can use its seats.',
  closing: 'Kind regards',
};

const de: LicenseKeysWords = {
  subject: (orderCode) => `Ihre Lizenzschlüssel zur Bestellung ${orderCode}`,
  greeting: (name) => `Guten Tag ${name},`,
  intro: (orderCode, total) => total === 1
    ? `vielen Dank für Ihre Bestellung ${orderCode}. Hier ist Ihr Lizenzschlüssel:`
    : `vielen Dank für Ihre Bestellung ${orderCode}. Hier sind Ihre ${total} Lizenzschlüssel:`,
  seats: (seats) => (seats === 1 ? '1 Gerät' : `${seats} Geräte`),
  until: (date) => `gültig bis ${date}`,
  more: (count) => `${count} weitere finden Sie in Ihrem Konto.`,
  open: 'Schlüssel und Geräte im Konto ansehen',
  keep: 'Geben Sie die Schlüssel nicht weiter: Wer einen Schlüssel hat, kann seine Plätze belegen.',
  closing: 'Mit freundlichen Grüßen',
};

/** The words for a tenant's locale; English where we have no others. @param locale BCP 47 */
export function licenseKeysWords(locale: string): LicenseKeysWords {
  return new Intl.Locale(locale).language === 'de' ? de : en;
}
