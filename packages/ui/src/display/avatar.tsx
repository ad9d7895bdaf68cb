import clsx from 'clsx';
import { initialsOf } from './initials.ts';

/** A person's or a company's initials. Decorative: the name stands beside it. */
export function Avatar({
  name,
  size = 'medium',
  square = false,
}: {
  readonly name: string;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /** Companies are square, people are round. */
  readonly square?: boolean | undefined;
}) {
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-flex shrink-0 items-center justify-center bg-accent-soft font-semibold text-accent-text',
        square ? 'rounded-field' : 'rounded-full',
        { small: 'size-6 text-[0.625rem]', medium: 'size-8 text-tiny', large: 'size-12 text-body' }[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
