import { Dialog, SearchInput, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { shellTexts } from '../shell-texts.ts';
import { FindingList } from './finding-list.tsx';
import { useFindings } from './use-findings.ts';

/** Jumps anywhere: pages, actions and records the role may see, by a few letters. A combobox after the ARIA pattern. */
export function Palette({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const t = useMessages(shellTexts);
  const { history } = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), 150);
    return () => window.clearTimeout(timer);
  }, [text]);
  const { groups, busy, failed } = useFindings(useDeferredValue(asked));
  const all = groups.flatMap(({ findings }) => findings);
  const chosen = all[Math.min(at, all.length - 1)];
  const go = (href: string) => {
    onOpenChange(false);
    history.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, all.length - 1) + step + all.length) % all.length);
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go(chosen.href);
    }
  };
  const words = failed
    ? t('failed')
    : all.length > 0
      ? t('results', { count: all.length })
      : busy || asked !== text
        ? t('searching')
        : t('nothing', { text });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('paletteTitle')} initialFocus={field}>
      <div
        className="flex flex-col gap-3 pt-1"
        ref={(place) => {
          field.current = place?.querySelector('input') ?? null;
        }}
      >
        <SearchInput
          label={t('paletteTitle')}
          placeholder={t('palettePlaceholder')}
          value={text}
          onValueChange={(value) => {
            setText(value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls="palette-findings"
          aria-activedescendant={chosen === undefined ? undefined : `finding-${chosen.id}`}
          aria-autocomplete="list"
        />
        <div className="max-h-[50dvh] min-h-60 overflow-y-auto">
          <FindingList groups={groups} chosenId={chosen?.id} onChoose={go} label={t('paletteTitle')} />
          <p role="status" className={all.length > 0 && !failed ? 'sr-only' : 'px-2 py-6 text-center text-muted'}>
            {words}
          </p>
        </div>
        <p className="border-t border-line pt-2 text-small text-muted max-sm:hidden">{t('hint')}</p>
      </div>
    </Dialog>
  );
}
