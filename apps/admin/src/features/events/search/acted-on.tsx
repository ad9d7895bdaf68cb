import { DateTime, useMessages } from '@entrepot/ui';
import { eventListTexts } from './event-list-texts.ts';

/** Who acted on an event, and when. */
export function ActedOn({ deliveries }: { readonly deliveries: readonly { readonly subscriber: string; readonly at: string }[] }) {
  const t = useMessages(eventListTexts);
  if (deliveries.length === 0) return <span className="text-muted">{t('nobody')}</span>;
  return (
    <ul className="flex flex-col gap-1 text-small">
      {deliveries.map(({ subscriber, at }) => (
        <li key={subscriber}>
          <code className="font-mono text-tiny wrap-anywhere">{subscriber}</code>
          <span className="block text-tiny text-muted">
            <DateTime value={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
