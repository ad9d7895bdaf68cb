import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldErrors } from './field-errors.ts';

/** A form whose first refused field takes the focus. Its own words say what is wrong, not the browser's. */
export function DraftForm({
  errors,
  onSubmit,
  className,
  children,
}: {
  readonly errors: FieldErrors;
  readonly onSubmit: () => void;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return (
    <form
      ref={form}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
