import clsx from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../theme/theme-choice.ts';

const choices = [
  { value: 'system', words: 'themeSystem', icon: Monitor },
  { value: 'light', words: 'themeLight', icon: Sun },
  { value: 'dark', words: 'themeDark', icon: Moon },
] as const satisfies readonly { readonly value: ThemeChoice; readonly words: string; readonly icon: unknown }[];

/** System, light or dark: three choices side by side, or with `compact` one button that steps through them. */
export function ThemeToggle({ compact = false }: { readonly compact?: boolean | undefined }) {
  const t = useMessages(uiMessages);
  const choice = useThemeChoice();
  const name = useId();
  if (compact) {
    const at = choices.findIndex((candidate) => candidate.value === choice);
    const { words, icon: Icon } = choices[at] ?? choices[0];
    const next = choices[(at + 1) % choices.length] ?? choices[0];
    return (
      <IconButton label={`${t('theme')}: ${t(words)}`} icon={<Icon size={18} aria-hidden />} onClick={() => chooseTheme(next.value)} />
    );
  }
  return (
    <fieldset className="inline-flex rounded-field border border-line bg-sunken p-0.5">
      <legend className="sr-only">{t('theme')}</legend>
      {choices.map(({ value, words, icon: Icon }) => (
        <label
          key={value}
          className={clsx(
            'inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-[4px] px-2.5 text-small font-medium',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
            value === choice ? 'bg-raised text-ink shadow-[0_0_0_1px_var(--line)]' : 'text-muted hover:text-ink',
          )}
        >
          <input type="radio" name={name} checked={value === choice} onChange={() => chooseTheme(value)} className="sr-only" />
          <Icon size={16} aria-hidden />
          {t(words)}
        </label>
      ))}
    </fieldset>
  );
}
