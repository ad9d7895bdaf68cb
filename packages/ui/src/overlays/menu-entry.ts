import type { ReactNode } from 'react';

/** An entry of a Menu: an action, a link, or a line between groups. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: ReactNode;
      readonly onSelect: () => void;
      readonly danger?: boolean | undefined;
      /** Why it cannot be done now; shown under the label, the entry is then off. */
      readonly unavailable?: string | undefined;
    }
  | { readonly label: string; readonly icon?: ReactNode; readonly href: string }
  | 'separator';
