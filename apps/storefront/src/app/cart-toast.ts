import { toast } from '@entrepot/ui';
import { router } from './router.tsx';

let last: number | undefined;

/** Says that something is in the cart now, with a way there. The next one takes its place: nobody needs them in a pile. */
export function toastAdded(message: string, viewCart: string): void {
  dismissAdded();
  last = toast(message, { action: { label: viewCart, onSelect: () => void router.navigate({ to: '/cart' }) } });
}

/** Takes it away, where the cart itself is seen. */
export function dismissAdded(): void {
  if (last !== undefined) toast.dismiss(last);
  last = undefined;
}
