import { describe, expect, it } from 'vitest';
import { chartMessages } from './chart-messages.ts';
import { consoleMessages } from './console-messages.ts';
import { defineMessages } from './define-messages.ts';
import { translator } from './translate.ts';
import { uiMessages } from './ui-messages.ts';

const texts = defineMessages({
  en: { hello: 'Hello {name}', left: { one: '{count} seat left', other: '{count} seats left' }, done: 'Done' },
  de: { hello: 'Hallo {name}', left: { one: '{count} Platz frei', other: '{count} Plätze frei' } },
  'de-AT': { hello: 'Servus {name}' },
});

describe('messages', () => {
  it('come from the locale, then its language, then English', () => {
    const t = translator(texts, 'de-AT');
    expect([t('hello', { name: 'Ines' }), t('left', { count: 2 }), t('done')]).toEqual(['Servus Ines', '2 Plätze frei', 'Done']);
    expect(translator(texts, 'fr')('hello', { name: 'Ines' })).toBe('Hello Ines');
  });

  it('choose the plural form and write figures as the locale does', () => {
    expect(translator(texts, 'en')('left', { count: 1 })).toBe('1 seat left');
    expect(translator(texts, 'de-DE')('left', { count: 1234 })).toBe('1.234 Plätze frei');
  });

  it('leave braces in a value alone', () => {
    expect(translator(texts, 'en')('hello', { name: '{count}' })).toBe('Hello {count}');
  });

  it.each([
    ['everywhere', uiMessages],
    ['charts', chartMessages],
    ['console', consoleMessages],
  ])('of this package are complete in German, with the same placeholders: %s', (_, catalog) => {
    const placeholders = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].toSorted();
    for (const [key, english] of Object.entries(catalog.en)) {
      const german = Object.entries(catalog['de'] ?? {}).find(([name]) => name === key)?.[1];
      expect(german, key).toBeDefined();
      expect(placeholders(german), key).toEqual(placeholders(english));
    }
  });

  it('of this package shout at nobody', () => {
    expect(JSON.stringify([uiMessages, chartMessages, consoleMessages])).not.toContain('!');
  });
});
