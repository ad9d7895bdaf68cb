import clsx from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { controlStyle } from './control-style.ts';
import { useFieldWiring } from './field-context.ts';

/** A password that can be looked at while typing. Give `autoComplete`: `current-password` or `new-password`. */
export function PasswordInput({
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & {
  readonly autoComplete: 'current-password' | 'new-password';
}) {
  const t = useMessages(uiMessages);
  const [shown, setShown] = useState(false);
  return (
    <span className={clsx('relative inline-flex w-full', className)}>
      <input
        spellCheck={false}
        autoCapitalize="none"
        {...useFieldWiring()}
        {...rest}
        type={shown ? 'text' : 'password'}
        className={clsx(controlStyle, 'pe-11')}
      />
      <IconButton
        label={shown ? t('hidePassword') : t('showPassword')}
        icon={shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        size="small"
        className="absolute inset-y-0 end-1.5 my-auto"
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
