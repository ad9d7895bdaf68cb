import {
  type Column,
  DateTime,
  defineMessages,
  FilterChips,
  ListBar,
  PageHead,
  Quantity,
  SearchInput,
  StatusPill,
  useMessages,
} from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';

type Email = Outputs['messaging']['searchEmails']['items'][number];
const route = getRouteApi('/inside/emails');
const tones = { queued: 'neutral', sending: 'blue', sent: 'green', failed: 'red' } as const;
const states = ['queued', 'sending', 'sent', 'failed'] as const;

const texts = defineMessages({
  en: {
    summary: 'What was sent to whom. The text of a message is never kept here.',
    searchLabel: 'Find by recipient',
    searchExample: 'Full e-mail address',
    queued: 'Waiting',
    sending: 'Sending',
    sent: 'Sent',
    failed: 'Failed',
    to: 'To',
    subject: 'Subject',
    attempts: 'Attempts',
    queuedAt: 'Queued',
    sentAt: 'Sent at',
    said: 'The mail server said',
    emptyTitle: 'No e-mails yet',
    emptyText: 'License keys and notices stand here with their recipient, state and attempts.',
    nothingFound: 'No e-mail matches these filters',
  },
  de: {
    summary: 'Was an wen ging. Der Text einer Nachricht steht hier nie.',
    searchLabel: 'Nach Empfänger suchen',
    searchExample: 'Ganze E-Mail-Adresse',
    queued: 'Wartet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    failed: 'Fehlgeschlagen',
    to: 'An',
    subject: 'Betreff',
    attempts: 'Versuche',
    queuedAt: 'Eingereiht',
    sentAt: 'Gesendet am',
    said: 'Der Mailserver sagte',
    emptyTitle: 'Noch keine E-Mails',
    emptyText: 'Lizenzschlüssel und Nachrichten stehen hier mit Empfänger, Stand und Versuchen.',
    nothingFound: 'Keine E-Mail passt zu diesen Filtern',
  },
});

/** The delivery log. */
export function EmailsPage() {
  const t = useMessages(texts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('emails');
  usePageTitle(title);
  const search = route.useSearch();
  const url = useListUrl('/emails', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const state = states.find((known) => known === search.state);
  const query = trpc.messaging.searchEmails.useQuery(
    { state, toAddress: search.search, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const columns: readonly Column<Email>[] = [
    { id: 'subject', header: t('subject'), cell: (row) => <span className="line-clamp-2">{row.subject || row.template}</span> },
    { id: 'to', header: t('to'), cell: (row) => <span className="wrap-anywhere">{row.toAddress}</span> },
    {
      id: 'state',
      header: shared('status'),
      cell: (row) => (
        <span className="flex flex-col items-start gap-1">
          <StatusPill tone={tones[row.state]}>{t(row.state)}</StatusPill>
          {row.lastError !== '' && (
            <span className="text-small text-muted wrap-anywhere">
              {t('said')}: {row.lastError}
            </span>
          )}
        </span>
      ),
    },
    { id: 'attempts', header: t('attempts'), align: 'end', cell: (row) => <Quantity value={row.attempts} /> },
    { id: 'created', header: t('queuedAt'), cell: (row) => <DateTime value={row.createdAt} /> },
    { id: 'sent', header: t('sentAt'), cell: (row) => (row.sentAt ? <DateTime value={row.sentAt} /> : '–') },
  ];
  return (
    <>
      <PageHead title={title} summary={t('summary')} />
      <ListBar
        search={<SearchInput label={t('searchLabel')} placeholder={t('searchExample')} value={text} onValueChange={setText} />}
        filters={
          <FilterChips
            single
            label={shared('status')}
            active={state ? [state] : []}
            onChange={([next]) => url.change({ state: next })}
            chips={states.map((id) => ({ id, label: t(id) }))}
          />
        }
      />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.items}
        query={query}
        rowKey={(row) => row.emailId}
        url={url}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
