import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.ts';
import { useFieldWiring } from './field-context.ts';

/** One line of text. `mono` is for SKUs, keys and ids. */
export function TextInput({ mono = false, className, ...rest }: ComponentProps<'input'> & { readonly mono?: boolean | undefined }) {
  return <input type="text" {...useFieldWiring()} {...rest} className={clsx(controlStyle, mono && 'font-mono', className)} />;
}
