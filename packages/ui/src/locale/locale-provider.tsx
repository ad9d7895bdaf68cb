import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** How figures, money, times and words are written for this person. */
export interface LocaleSettings {
  /** BCP 47 tag, for example `de-AT`. */
  readonly locale: string;
  /** ISO 4217 code, used where a figure names no currency of its own. */
  readonly currency: string;
  /** IANA zone, for example `Europe/Vienna`. */
  readonly timeZone: string;
}

const LocaleContext = createContext<LocaleSettings>({ locale: 'en', currency: 'EUR', timeZone: 'UTC' });

/** Sets locale, currency and time zone for everything below it. */
export function LocaleProvider({ locale, currency, timeZone, children }: LocaleSettings & { readonly children: ReactNode }) {
  const settings = useMemo(() => ({ locale, currency, timeZone }), [locale, currency, timeZone]);
  return <LocaleContext value={settings}>{children}</LocaleContext>;
}

/** The settings of the nearest LocaleProvider. */
export function useLocale(): LocaleSettings {
  return useContext(LocaleContext);
}
