import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.ts';
import { useFieldWiring } from './field-context.ts';

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea rows={rows} {...useFieldWiring()} {...rest} className={clsx(controlStyle, 'field-sizing-content py-2', className)} />
  );
}
