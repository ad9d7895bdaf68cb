import type { ReactNode } from 'react';

/** A section of a form: a heading, a sentence of purpose, then its fields in one column of 640 px at most. */
export function FieldGroup({
  title,
  purpose,
  children,
}: {
  readonly title: ReactNode;
  readonly purpose?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="flex w-full min-w-0 max-w-160 flex-col gap-4">
      <legend className="mb-3 text-lead font-semibold">{title}</legend>
      {purpose !== undefined && <p className="-mt-3 text-muted">{purpose}</p>}
      {children}
    </fieldset>
  );
}
