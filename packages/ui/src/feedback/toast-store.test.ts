import { expect, it } from 'vitest';
import { toast, toastStore } from './toast-store.ts';

it('three toasts at most are shown, an error stays, and one can be taken away', () => {
  const first = toast('One');
  for (const message of ['Two', 'Three']) toast(message);
  const error = toast.error('Four');
  expect(toastStore.read().map((entry) => entry.message)).toEqual(['Two', 'Three', 'Four']);
  expect(toastStore.read().find((entry) => entry.id === error)?.seconds).toBe(Number.POSITIVE_INFINITY);
  toast.dismiss(first);
  toast.dismiss(error);
  expect(toastStore.read().map((entry) => entry.message)).toEqual(['Two', 'Three']);
});
