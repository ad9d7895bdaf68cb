import { type Column, DateTime, PageHead, TextLink, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { useActWords } from '../act-words.ts';
import { EventList } from '../../events/search/event-list.tsx';
import { ChangeList } from '../change-list.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { auditTexts } from './audit-texts.ts';
import { dayStart } from './day-start.ts';
import { ObjectCell } from './object-cell.tsx';
import { TrailStatus } from './trail-status.tsx';

type Act = Outputs['audit']['searchAudit']['records'][number];
const route = getRouteApi('/inside/audit');
const UUID = /^[0-9a-f-]{36}$/i;

/** What people did, and what the tenant's domains told of it: two tabs. */
export function AuditPage() {
  const t = useMessages(auditTexts);
  const title = useMessages(placeTexts)('audit');
  usePageTitle(title);
  const search = route.useSearch();
  const url = useListUrl('/audit', search);
  const events = search.tab === 'events';
  return (
    <>
      <PageHead
        title={title}
        summary={events ? t('eventsSummary') : t('summary')}
        tabs={[
          { label: t('acts'), href: address('/audit'), current: !events },
          { label: t('events'), href: address('/audit', { tab: 'events' }), current: events },
        ]}
      />
      {events ? <EventList label={t('events')} search={search} url={url} /> : <ActList label={title} />}
    </>
  );
}

/** The whole trail, narrowed by act, object, person and days. */
function ActList({ label }: { readonly label: string }) {
  const t = useMessages(auditTexts);
  const shared = useMessages(sharedTexts);
  const words = useActWords();
  const search = route.useSearch();
  const url = useListUrl('/audit', search);
  const query = trpc.audit.searchAudit.useQuery(
    {
      action: search.action,
      objectType: search.objectType,
      cursor: search.cursor,
      ...(search.objectId !== undefined && UUID.test(search.objectId) && { objectId: search.objectId }),
      ...(search.actorId !== undefined && UUID.test(search.actorId) && { actorId: search.actorId }),
      from: dayStart(search.from, 0),
      to: dayStart(search.to, 1),
    },
    { placeholderData: keepPreviousData },
  );
  const columns: readonly Column<Act>[] = [
    { id: 'what', header: t('what'), cell: (row) => words.act(row.action) },
    {
      id: 'object',
      header: t('object'),
      cell: (row) => <ObjectCell act={row} hrefOfObject={url.hrefWith({ objectType: row.objectType, objectId: row.objectId })} />,
    },
    {
      id: 'who',
      header: t('who'),
      cell: (row) =>
        row.actorId === null ? (
          words.actor(row)
        ) : (
          <TextLink href={url.hrefWith({ actorId: row.actorId })} title={t('byPerson', { name: words.actor(row) })}>
            {words.actor(row)}
          </TextLink>
        ),
    },
    { id: 'when', header: t('when'), nowrap: true, cell: (row) => <DateTime value={row.recordedAt} /> },
    {
      id: 'changes',
      header: t('changes'),
      cell: (row) => (
        <div className="max-w-120 text-small">
          <ChangeList before={row.before} after={row.after} />
          <p className="text-tiny text-muted wrap-anywhere">
            {shared('reference')} <code className="font-mono">{row.requestId}</code>
          </p>
        </div>
      ),
    },
  ];
  return (
    <>
      <TrailStatus hrefOfObject={(objectType, objectId) => url.hrefWith({ objectType, objectId })} />
      <AuditFilters search={search} onChange={url.change} />
      <RecordList
        label={label}
        columns={columns}
        rows={query.data?.records}
        query={query}
        rowKey={(row) => row.recordId}
        url={url}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
