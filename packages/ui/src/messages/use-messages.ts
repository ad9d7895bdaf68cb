import { useMemo } from 'react';
import { useLocale } from '../locale/locale-provider.tsx';
import type { Message, MessageCatalog } from './define-messages.ts';
import { type Translate, translator } from './translate.ts';

/**
 * The texts of a catalog in the locale of the nearest LocaleProvider.
 * @example const t = useMessages(orderTexts); t('linesLeft', { count: 3 });
 */
export function useMessages<English extends Record<string, Message>>(catalog: MessageCatalog<English>): Translate<English> {
  const { locale } = useLocale();
  return useMemo(() => translator(catalog, locale), [catalog, locale]);
}
