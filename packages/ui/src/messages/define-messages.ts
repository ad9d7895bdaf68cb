/** A text with `{placeholders}`, or one text per plural form, chosen by `{count}`. */
export type Message = string | { readonly one: string; readonly other: string };

type Texts<M> = M extends { readonly one: infer One; readonly other: infer Other } ? One | Other : M;
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The values a message needs, read from its English text. */
export type MessageValues<M> = M extends { readonly other: string } ? 'count' | Names<Texts<M>> : Names<M>;

/** A catalog: English is complete, other languages may lag behind and fall back to it. */
export interface MessageCatalog<English extends Record<string, Message>> {
  readonly en: English;
  readonly [language: string]: { readonly [Key in keyof English]?: Message };
}

/**
 * Declares the texts of one part of an app. English gives the keys and, by its placeholders, the values.
 * @example const texts = defineMessages({ en: { left: { one: '{count} seat left', other: '{count} seats left' } } });
 */
export function defineMessages<const English extends Record<string, Message>>(catalog: {
  readonly en: English;
  readonly [language: string]: { readonly [Key in keyof English]?: Message };
}): MessageCatalog<English> {
  return catalog;
}
