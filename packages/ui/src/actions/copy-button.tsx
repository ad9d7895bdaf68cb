import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toast } from '../feedback/toast-store.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

/** Copies a text and says so, on the button and to screen readers. */
export function CopyButton({
  text,
  label,
  iconOnly = false,
}: {
  readonly text: string;
  /** What is copied, for example "Copy key". */
  readonly label?: string | undefined;
  readonly iconOnly?: boolean | undefined;
}) {
  const t = useMessages(uiMessages);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = window.setTimeout(() => setCopied(false), 2000);
    return () => window.clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => toast.error(t('copyFailed')),
    );
  };
  const words = copied ? t('copied') : (label ?? t('copy'));
  const icon = copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />;
  return (
    <>
      {iconOnly ? (
        <IconButton label={words} icon={icon} size="small" onClick={copy} />
      ) : (
        <Button size="small" icon={icon} onClick={copy}>
          {words}
        </Button>
      )}
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </>
  );
}
