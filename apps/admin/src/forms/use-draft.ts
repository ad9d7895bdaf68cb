import { useMessages } from '@entrepot/ui';
import { useState } from 'react';
import type { z } from 'zod';
import { type FieldErrors, fieldErrorsOf, fieldTexts } from './field-errors.ts';

/** A form's values while somebody edits them. */
export interface Draft<Values extends object> {
  readonly values: Values;
  readonly changed: boolean;
  readonly errors: FieldErrors;
  readonly set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  /** Back to what is stored, or to what was just saved. */
  readonly reset: (values?: Values) => void;
  /** The input as the contract wants it; undefined when it is refused, and then each field says why. */
  readonly check: <Output>(schema: z.ZodType<Output>, input: unknown) => Output | undefined;
  /** What the server refused, by field. */
  readonly refuse: (errors: FieldErrors) => void;
}

/**
 * Holds a form's values against what is stored. A new stored value takes over while nothing was changed.
 * @param stored flat values, compared by their text
 */
export function useDraft<Values extends object>(stored: Values): Draft<Values> {
  const t = useMessages(fieldTexts);
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState(stored);
  const [errors, setErrors] = useState<FieldErrors>({});
  const changed = !same(values, base);
  if (!changed && !same(stored, base)) {
    setBase(stored);
    setValues(stored);
  }
  return {
    values,
    changed,
    errors,
    set: (key, value) => setValues((old) => ({ ...old, [key]: value })),
    reset: (next = stored) => {
      setBase(next);
      setValues(next);
      setErrors({});
    },
    check: (schema, input) => {
      const result = schema.safeParse(input);
      setErrors(result.success ? {} : fieldErrorsOf(result.error, t));
      return result.data;
    },
    refuse: setErrors,
  };
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
