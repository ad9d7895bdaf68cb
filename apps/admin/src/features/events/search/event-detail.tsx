import { DateTime, Dialog, FactList, JsonView, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { useEventWords } from '../event-words.ts';
import { eventListTexts } from './event-list-texts.ts';

/** One event: its payload, who acted on it and when, and the request that caused it. */
export function EventDetail({
  event,
  onClose,
}: {
  readonly event: Outputs['events']['searchEvents']['events'][number];
  readonly onClose: () => void;
}) {
  const t = useMessages(eventListTexts);
  const shared = useMessages(sharedTexts);
  const words = useEventWords();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words(event.type)}>
      <div className="flex flex-col gap-5">
        {event.payload === null ? <p className="text-muted">{t('noPayload')}</p> : <JsonView label={event.type} value={event.payload} />}
        <section>
          <h3 className="mb-1 font-semibold">{t('actedOn')}</h3>
          {event.actedOn.length === 0 ? (
            <p className="text-muted">{t('nobody')}</p>
          ) : (
            <ul className="flex flex-col gap-1">
              {event.actedOn.map(({ subscriber, at }) => (
                <li key={subscriber} className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <code className="font-mono text-small wrap-anywhere">{subscriber}</code>
                  <span className="text-small text-muted">
                    <DateTime value={at} show="datetime" />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <FactList
          facts={[
            { label: t('when'), value: <DateTime value={event.recordedAt} show="datetime" /> },
            { label: t('object'), value: <Code text={`${event.objectType} ${event.objectId}`} /> },
            { label: t('id'), value: <Code text={event.eventId} /> },
            { label: shared('reference'), value: <Code text={event.requestId} /> },
          ]}
        />
      </div>
    </Dialog>
  );
}

function Code({ text }: { readonly text: string }) {
  return <code className="font-mono text-small wrap-anywhere">{text}</code>;
}
