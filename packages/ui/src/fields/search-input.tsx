import clsx from 'clsx';
import { Search, X } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { controlStyle } from './control-style.ts';

/** A search field with its own way to empty it. The label is spoken, the placeholder is an example. */
export function SearchInput({
  label,
  value,
  onValueChange,
  large = false,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'size'> & {
  readonly label: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  /** The storefront's big search. */
  readonly large?: boolean | undefined;
}) {
  const t = useMessages(uiMessages);
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={clsx('relative inline-flex w-full', className)}>
      <Search size={large ? 20 : 16} aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto text-muted" />
      <input
        ref={input}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        {...rest}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        className={clsx(controlStyle, large ? 'min-h-12 ps-11' : 'ps-9', 'pe-10')}
      />
      {value !== '' && (
        <IconButton
          label={t('clearSearch')}
          icon={<X size={16} aria-hidden />}
          size="small"
          className="absolute inset-y-0 end-1.5 my-auto"
          onClick={() => {
            onValueChange('');
            input.current?.focus();
          }}
        />
      )}
    </span>
  );
}
