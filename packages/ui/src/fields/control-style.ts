/** The box that every text-like control shares. */
export const controlStyle =
  'min-h-control w-full min-w-0 rounded-field border border-line-strong bg-surface px-3 py-1 text-body text-ink transition-colors ' +
  'hover:border-muted aria-invalid:border-red-mark focus-visible:outline-offset-0 ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-faint [&[readonly]]:bg-sunken';
