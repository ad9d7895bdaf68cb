import { Dialog, FactList, useMessages } from '@entrepot/ui';
import { shellTexts } from './shell-texts.ts';

/** Which keys do what. */
export function ShortcutList({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const t = useMessages(shellTexts);
  const keys = [
    ['Ctrl K / ⌘ K', t('shortcutPalette')],
    ['/', t('shortcutSearch')],
    ['?', t('shortcutHelp')],
    ['Esc', t('shortcutClose')],
  ] as const;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('shortcuts')} size="small">
      <FactList facts={keys.map(([key, words]) => ({ label: words, value: <kbd className="font-mono text-small">{key}</kbd> }))} />
    </Dialog>
  );
}
