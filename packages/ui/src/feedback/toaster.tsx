import clsx from 'clsx';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { type Toast, toast, toastStore } from './toast-store.ts';

/** Shows toasts, once per app. They wait while the pointer or the focus is on them. */
export function Toaster() {
  const t = useMessages(uiMessages);
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.read);
  const [held, setHeld] = useState(false);
  return (
    <section
      aria-label={t('notifications')}
      aria-live="polite"
      className={clsx(
        'pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col',
        'items-center gap-2 sm:inset-x-auto sm:end-6 sm:bottom-6 sm:items-end',
      )}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((entry) => (
        <ToastCard key={entry.id} entry={entry} held={held} />
      ))}
    </section>
  );
}

function ToastCard({ entry, held }: { readonly entry: Toast; readonly held: boolean }) {
  const t = useMessages(uiMessages);
  useEffect(() => {
    if (held || !Number.isFinite(entry.seconds)) return undefined;
    const timer = window.setTimeout(() => toast.dismiss(entry.id), entry.seconds * 1000);
    return () => window.clearTimeout(timer);
  }, [entry, held]);
  const Icon = entry.kind === 'error' ? CircleAlert : CircleCheck;
  return (
    <div
      className={clsx(
        'pointer-events-auto flex w-full max-w-96 animate-rise items-center gap-3',
        'rounded-box bg-raised py-2 ps-4 pe-2 shadow-float sm:w-auto sm:min-w-72',
      )}
    >
      <Icon size={18} aria-hidden className={entry.kind === 'error' ? 'shrink-0 text-red-mark' : 'shrink-0 text-green-mark'} />
      <p className="min-w-0 grow py-1 wrap-anywhere">{entry.message}</p>
      {entry.action !== undefined && (
        <button
          type="button"
          className="h-8 shrink-0 rounded-field px-2.5 font-medium text-accent-text hover:bg-hover"
          onClick={() => {
            entry.action?.onSelect();
            toast.dismiss(entry.id);
          }}
        >
          {entry.action.label}
        </button>
      )}
      <IconButton label={t('close')} icon={<X size={16} aria-hidden />} size="small" onClick={() => toast.dismiss(entry.id)} />
    </div>
  );
}
