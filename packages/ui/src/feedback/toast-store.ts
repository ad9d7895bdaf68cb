/** A short word about what just happened, with at most one action. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly message: string;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
  readonly seconds: number;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function show(kind: Toast['kind'], message: string, action: Toast['action'], seconds: number): number {
  lastId += 1;
  change([...toasts.slice(-2), { id: lastId, kind, message, action, seconds }]);
  return lastId;
}

/**
 * Says what happened: `toast('Order 1042 confirmed')`, `toast('Removed', { action: { label: 'Undo', onSelect } })`.
 * Stays 6 s, with an action 10 s; an error stays until it is closed. Needs one Toaster on the page.
 * @returns the id, for `toast.dismiss`
 */
export function toast(message: string, options: { readonly action?: Toast['action'] } = {}): number {
  return show('done', message, options.action, options.action === undefined ? 6 : 10);
}
toast.error = (message: string, options: { readonly action?: Toast['action'] } = {}): number =>
  show('error', message, options.action, Number.POSITIVE_INFINITY);
toast.dismiss = (id: number): void => change(toasts.filter((entry) => entry.id !== id));

/** Store face for React. */
export const toastStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
};
