import type { Message, MessageCatalog, MessageValues } from './define-messages.ts';

/** What may stand in a placeholder; numbers are written as the locale writes them. */
type MessageValue = string | number;

type Arguments<M> = [MessageValues<M>] extends [never] ? [] : [values: Record<MessageValues<M>, MessageValue>];

/** Reads one text of a catalog. */
export type Translate<English extends Record<string, Message>> = <Key extends keyof English & string>(
  key: Key,
  ...values: Arguments<English[Key]>
) => string;

/**
 * Binds a catalog to a locale. Looks for the exact locale, then its language, then English.
 * @param locale BCP 47 tag, for example `de-AT`
 */
export function translator<English extends Record<string, Message>>(
  catalog: MessageCatalog<English>,
  locale: string,
): Translate<English> {
  const languages = [locale, locale.split('-')[0] ?? locale];
  return (key, ...values) => {
    let message: Message | undefined;
    let language = 'en';
    for (const candidate of languages) {
      message = catalog[candidate]?.[key];
      if (message === undefined) continue;
      language = candidate;
      break;
    }
    return fill(message ?? catalog.en[key] ?? key, values[0] ?? {}, language, locale);
  };
}

function fill(message: Message, values: Readonly<Record<string, MessageValue>>, language: string, locale: string): string {
  const text = typeof message === 'string' ? message : pluralForm(message, Number(values['count']), language);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function pluralForm(message: { readonly one: string; readonly other: string }, count: number, language: string): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? message.one : message.other;
}
