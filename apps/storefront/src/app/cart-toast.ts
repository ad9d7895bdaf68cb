import { toast } from '@entrepot/ui';

let last: number | undefined;

/**
 * Says that something is in the cart now, with a way there. The next one takes its place: nobody needs them in a pile.
 * @param action leads to the cart
 */
export function toastAdded(message: string, action: { readonly label: string; readonly onSelect: () => void }): void {
  dismissAdded();
  last = toast(message, { action });
}

/** Takes it away, where the cart itself is seen. */
export function dismissAdded(): void {
  if (last !== undefined) toast.dismiss(last);
  last = undefined;
}
