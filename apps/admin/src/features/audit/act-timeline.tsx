import type { Timeline as TimelineRecords } from '@entrepot/audit/contract';
import { Timeline, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../app/shared-texts.ts';
import { toneOfAct, useActWords } from './act-words.ts';
import { ChangeList } from './change-list.tsx';

/** What happened to one thing, newest first: who, when, before and after, the request. */
export function ActTimeline({
  records,
  origin,
}: {
  readonly records: TimelineRecords;
  /** How it began, when that is recorded with another thing. */
  readonly origin?: { readonly title: string; readonly at: string } | undefined;
}) {
  const t = useMessages(sharedTexts);
  const words = useActWords();
  if (records.length === 0 && !origin) return <p className="text-muted">{t('noTimeline')}</p>;
  return (
    <Timeline
      label={t('timeline')}
      entries={[
        ...records.toReversed().map((record) => ({
          id: record.recordId,
          title: words.act(record.action),
          at: record.recordedAt,
          actor: words.actor(record),
          tone: toneOfAct(record.action),
          detail: (
            <>
              <ChangeList before={record.before} after={record.after} />
              <p className="text-tiny">
                {t('reference')} <code className="font-mono">{record.requestId}</code>
              </p>
            </>
          ),
        })),
        ...(origin ? [{ id: 'origin', tone: 'green' as const, ...origin }] : []),
      ]}
    />
  );
}
