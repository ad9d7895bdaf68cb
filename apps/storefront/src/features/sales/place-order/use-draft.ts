import { useEffect, useState } from 'react';

/** What a person types at checkout. */
export interface CheckoutDraft {
  readonly purchaseOrderNumber: string;
  readonly note: string;
}

const KEY = 'entrepot.checkout';
const EMPTY: CheckoutDraft = { purchaseOrderNumber: '', note: '' };

function kept(): CheckoutDraft {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const read = (name: keyof CheckoutDraft) =>
      typeof found === 'object' && found !== null && name in found ? String(found[name as keyof typeof found]) : '';
    return { purchaseOrderNumber: read('purchaseOrderNumber'), note: read('note') };
  } catch {
    return EMPTY; // storage is off, or held something else
  }
}

/** The checkout's fields, kept in this tab: a look into the cart, a reload or a new sign-in loses nothing. */
export function useDraft() {
  const [draft, setDraft] = useState(kept);
  useEffect(() => {
    try {
      if (draft.purchaseOrderNumber === '' && draft.note === '') sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, JSON.stringify(draft));
    } catch {
      // Without storage the fields live as long as the page.
    }
  }, [draft]);
  return {
    draft,
    change: (part: Partial<CheckoutDraft>) => setDraft((before) => ({ ...before, ...part })),
    forget: () => setDraft(EMPTY),
  };
}
