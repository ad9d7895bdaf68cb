import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../actions/copy-button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { maskSecret } from './mask-secret.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A key that is masked until someone asks to see it; copying works while it is masked. */
export function SecretText({
  secret,
  label,
}: {
  readonly secret: string;
  /** What it is, for example "License key". */
  readonly label: string;
}) {
  const t = useMessages(uiMessages);
  const [shown, setShown] = useState(false);
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1 rounded-field border border-line bg-sunken ps-3 pe-1">
      <VisuallyHidden>
        {label}
        {shown ? ': ' : `, ${t('hidden')}`}
      </VisuallyHidden>
      <span aria-hidden={!shown} className="min-w-0 py-1.5 font-mono text-small wrap-anywhere">
        {shown ? secret : maskSecret(secret)}
      </span>
      <IconButton
        label={`${shown ? t('hide') : t('show')}: ${label}`}
        icon={shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        size="small"
        onClick={() => setShown(!shown)}
      />
      <CopyButton text={secret} iconOnly label={`${t('copy')}: ${label}`} />
    </span>
  );
}
