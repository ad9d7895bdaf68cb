import { createContext, useContext } from 'react';

/** What a Field tells the control inside it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean | undefined;
}

/** Filled by Field. */
export const FieldContext = createContext<FieldWiring | undefined>(undefined);

/** Props that tie a control to the Field around it; empty outside of one. Write your own control with it. */
export function useFieldWiring(): Partial<FieldWiring> {
  return useContext(FieldContext) ?? {};
}
