import { Button, type Column, DateTime, TextLink, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import type { ListUrl } from '../../../lists/use-list-url.ts';
import { dayStart } from '../../audit/search/day-start.ts';
import { useEventWords } from '../event-words.ts';
import { EventDetail } from './event-detail.tsx';
import { EventFilters, type EventSearch } from './event-filters.tsx';
import { eventListTexts } from './event-list-texts.ts';

type Told = Outputs['events']['searchEvents']['events'][number];
const UUID = /^[0-9a-f-]{36}$/i;
const actors = ['member', 'buyer', 'visitor', 'device', 'operator', 'gate', 'worker'] as const;

/** What happened, newest first: each event with its payload and who acted on it. */
export function EventList({ label, search, url }: { readonly label: string; readonly search: EventSearch; readonly url: ListUrl<EventSearch> }) {
  const t = useMessages(eventListTexts);
  const words = useEventWords();
  const [shown, setShown] = useState<Told>();
  const { type, objectType, objectId, cursor } = search;
  const query = trpc.events.searchEvents.useQuery(
    {
      type,
      objectType,
      cursor,
      from: dayStart(search.from, 0),
      to: dayStart(search.to, 1),
      ...(objectId !== undefined && UUID.test(objectId) && { objectId }),
    },
    { placeholderData: keepPreviousData },
  );
  const columns: readonly Column<Told>[] = [
    {
      id: 'event',
      header: t('event'),
      cell: (row) => (
        <span className="flex flex-col">
          {words(row.type)}
          <code className="font-mono text-tiny text-muted wrap-anywhere">{row.type}</code>
        </span>
      ),
    },
    {
      id: 'object',
      header: t('object'),
      cell: (row) => (
        <span className="flex flex-col">
          <span className="wrap-anywhere">
            <span className="text-muted">{row.objectType} </span>
            <code className="font-mono text-small">{row.objectId.slice(-12)}</code>
          </span>
          <TextLink
            href={url.hrefWith({ objectType: row.objectType, objectId: row.objectId })}
            className="inline-flex min-h-6 items-center self-start text-small"
          >
            {t('byObject')}
          </TextLink>
        </span>
      ),
    },
    {
      id: 'who',
      header: t('who'),
      cell: (row) => {
        const actor = actors.find((known) => known === row.actorKind);
        return actor === undefined ? row.actorKind : t(actor);
      },
    },
    { id: 'when', header: t('when'), nowrap: true, cell: (row) => <DateTime value={row.recordedAt} /> },
    {
      id: 'actedOn',
      header: t('actedOn'),
      cell: (row) =>
        row.actedOn.length === 0 ? (
          <span className="text-muted">{t('nobody')}</span>
        ) : (
          <span className="text-small wrap-anywhere">{row.actedOn.map(({ subscriber }) => subscriber).join(', ')}</span>
        ),
    },
    {
      id: 'payload',
      header: t('payload'),
      cell: (row) => (
        <Button kind="quiet" size="small" aria-label={t('showPayload', { event: words(row.type) })} onClick={() => setShown(row)}>
          {t('show')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <EventFilters search={search} onChange={url.change} />
      <RecordList
        label={label}
        columns={columns}
        rows={query.data?.events}
        query={query}
        rowKey={(row) => row.eventId}
        url={url}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
      {shown !== undefined && <EventDetail event={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
