import clsx from 'clsx';

/** `primary` once a page; `quiet` for what stands in a row of its kind; `danger` for what cannot be taken back. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
/** `small` fits a table row and still is 28 px high. */
export type ButtonSize = 'small' | 'medium' | 'large';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong/45 bg-raised text-ink hover:bg-hover',
  quiet: 'text-muted hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-danger-ink hover:bg-danger-hover',
};
const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2.5 py-0.5 text-small',
  medium: 'min-h-control px-3.5 py-1 text-body',
  large: 'min-h-12 px-6 py-2 text-body',
};

/** Classes of a button, shared by Button, ButtonLink and triggers. */
export function buttonStyle(kind: ButtonKind, size: ButtonSize, className?: string): string {
  return clsx(
    'inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-field',
    'text-center font-medium no-underline transition-colors',
    'disabled:cursor-not-allowed disabled:border disabled:border-line disabled:bg-sunken disabled:text-faint',
    'aria-disabled:cursor-progress [&_svg]:shrink-0',
    kinds[kind],
    sizes[size],
    className,
  );
}
