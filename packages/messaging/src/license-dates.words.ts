/** The words of the e-mails that tell of the expiry of licenses. */
export interface LicenseDatesWords {
  readonly subject: (total: number) => string;
  readonly intro: (total: number) => string;
  readonly line: (product: string, key: string, date: string) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly next: string;
  readonly greeting: string;
  readonly closing: string;
}

const english = {
  greeting: 'Hello,', more: (count: number) => `${count} more are in your account.`, open: 'See your licenses', closing: 'Kind regards',
};
const german = {
  greeting: 'Guten Tag,', more: (count: number) => `${count} weitere finden Sie in Ihrem Konto.`, open: 'Lizenzen ansehen', closing: 'Mit freundlichen Grüßen',
};

const WORDS: Readonly<Record<'expired' | 'expiring', Readonly<Record<'en' | 'de', LicenseDatesWords>>>> = {
  expired: {
    en: {
      ...english,
      subject: (total) => (total === 1 ? 'A license of yours has expired' : `${total} of your licenses have expired`),
      intro: (total) => (total === 1 ? 'the time of this license has come to its end:' : `the time of these ${total} licenses has come to its end:`),
      line: (product, key, date) => `${product}, key ${key}: expired on ${date}`,
      next: 'To go on using them, order a new term in the shop, or ask us.',
    },
    de: {
      ...german,
      subject: (total) => (total === 1 ? 'Eine Ihrer Lizenzen ist abgelaufen' : `${total} Ihrer Lizenzen sind abgelaufen`),
      intro: (total) => (total === 1 ? 'die Laufzeit dieser Lizenz ist zu Ende:' : `die Laufzeit dieser ${total} Lizenzen ist zu Ende:`),
      line: (product, key, date) => `${product}, Schlüssel ${key}: abgelaufen am ${date}`,
      next: 'Um sie weiter zu nutzen, bestellen Sie im Shop eine neue Laufzeit oder sprechen Sie uns an.',
    },
  },
  expiring: {
    en: {
      ...english,
      subject: (total) => (total === 1 ? 'A license of yours expires soon' : `${total} of your licenses expire soon`),
      intro: (total) => (total === 1 ? 'this license expires soon:' : `these ${total} licenses expire soon:`),
      line: (product, key, date) => `${product}, key ${key}: valid until ${date}`,
      next: 'To go on without a break, order a new term in the shop, or ask us.',
    },
    de: {
      ...german,
      subject: (total) => (total === 1 ? 'Eine Ihrer Lizenzen läuft bald ab' : `${total} Ihrer Lizenzen laufen bald ab`),
      intro: (total) => (total === 1 ? 'diese Lizenz läuft bald ab:' : `diese ${total} Lizenzen laufen bald ab:`),
      line: (product, key, date) => `${product}, Schlüssel ${key}: gültig bis ${date}`,
      next: 'Um sie ohne Unterbrechung zu nutzen, bestellen Sie im Shop eine neue Laufzeit oder sprechen Sie uns an.',
    },
  },
};

/** The words for a tenant's locale; English where we have no others. @param locale BCP 47 */
export function licenseDatesWords(kind: 'expired' | 'expiring', locale: string): LicenseDatesWords {
  return WORDS[kind][new Intl.Locale(locale).language === 'de' ? 'de' : 'en'];
}
