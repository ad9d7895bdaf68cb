import { useMessages } from '@entrepot/ui';
import { useDeferredValue, useEffect, useState } from 'react';
import { shellTexts } from '../shell-texts.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { useFindings } from './use-findings.ts';

/** Jumps anywhere: pages, actions and records the role may see, by a few letters. */
export function Palette({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const t = useMessages(shellTexts);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), 150);
    return () => window.clearTimeout(timer);
  }, [text]);
  const { groups, busy, failed } = useFindings(useDeferredValue(asked));
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const nothing = busy || asked !== text ? t('searching') : t('nothing', { text });
  return (
    <PaletteDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('paletteTitle')}
      placeholder={t('palettePlaceholder')}
      hint={t('hint')}
      text={text}
      onTextChange={setText}
      groups={groups}
      status={failed ? t('failed') : count > 0 ? t('results', { count }) : nothing}
      statusShown={failed || count === 0}
    />
  );
}
