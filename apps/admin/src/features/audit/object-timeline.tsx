import { Card, SkeletonText, useMessages } from '@entrepot/ui';
import { useMember } from '../../app/member.ts';
import { sharedTexts } from '../../app/shared-texts.ts';
import { trpc } from '../../app/trpc.ts';
import { QueryFailure } from '../../lists/query-failure.tsx';
import { ActTimeline } from './act-timeline.tsx';

/** The timeline of anything that has one, for those who may read the trail. */
export function ObjectTimeline({ objectType, objectId }: { readonly objectType: string; readonly objectId: string }) {
  const t = useMessages(sharedTexts);
  const { may } = useMember();
  const query = trpc.audit.timelineOf.useQuery({ objectType, objectId }, { enabled: may('audit.read') });
  if (!may('audit.read')) return null;
  return (
    <Card title={t('timeline')}>
      {query.isError ? <QueryFailure query={query} /> : query.data ? <ActTimeline records={query.data} /> : <SkeletonText lines={4} />}
    </Card>
  );
}
