import { useMessages } from '../messages/use-messages.ts';
import { uiMessages } from '../messages/ui-messages.ts';

/** First stop of the Tab key: jumps over the navigation. The shells contain it. */
export function SkipLink({ targetId = 'content' }: { readonly targetId?: string | undefined }) {
  const t = useMessages(uiMessages);
  return (
    <a
      href={`#${targetId}`}
      className="fixed start-3 top-3 z-50 -translate-y-20 rounded-field bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  );
}
