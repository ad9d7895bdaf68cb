import { Button, toast, useMessages } from '@entrepot/ui';
import { Copy, Download, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { signInTexts } from './sign-in-texts.ts';

/** The ten codes, shown once. Done opens when they were copied, downloaded or printed. */
export function BackupCodes({
  codes,
  account,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly account: string;
  readonly onDone: () => void;
}) {
  const t = useMessages(signInTexts);
  const [kept, setKept] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const text = `${t('fileHead', { account })}\n\n${codes.join('\n')}\n`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      toast.error(t('copyFailed'));
      return;
    }
    setKept(true);
    toast(t('copied'));
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'backup-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
    setKept(true);
  };
  const print = () => {
    window.print();
    setKept(true);
  };
  return (
    <div className="flex flex-col gap-4">
      <h2 ref={head} tabIndex={-1} className="text-lead font-semibold outline-none">
        {t('codesTitle')}
      </h2>
      <p className="text-muted">{t('codesText')}</p>
      <ul
        aria-label={t('codes')}
        className="grid grid-cols-[repeat(auto-fit,minmax(9.75rem,1fr))] gap-x-2 gap-y-1.5 rounded-box border border-line bg-sunken p-3 font-mono text-small whitespace-nowrap"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button icon={<Copy size={16} aria-hidden />} onClick={() => void copy()}>
          {t('copyCodes')}
        </Button>
        <Button icon={<Download size={16} aria-hidden />} onClick={download}>
          {t('download')}
        </Button>
        <Button icon={<Printer size={16} aria-hidden />} onClick={print}>
          {t('print')}
        </Button>
      </div>
      {!kept && (
        <p id="keep-first" className="text-small text-muted">
          {t('keepFirst')}
        </p>
      )}
      <Button kind="primary" size="large" disabled={!kept} aria-describedby={kept ? undefined : 'keep-first'} onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  );
}
