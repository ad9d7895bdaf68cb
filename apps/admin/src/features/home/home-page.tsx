import { Card, ErrorState, PageHead, Skeleton, useLocale, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { useMember } from '../../app/member.ts';
import { placeTexts } from '../../app/places.ts';
import { sharedTexts } from '../../app/shared-texts.ts';
import { trpc } from '../../app/trpc.ts';
import { QueryFailure } from '../../lists/query-failure.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Figures } from './figures.tsx';
import { homeTexts } from './home-texts.ts';
import { LicensingFacts } from './licensing-facts.tsx';
import { RevenueChart } from './revenue-chart.tsx';
import { Waiting } from './waiting.tsx';

/** The figures people open first, what waits for them, and how the week went. */
export function HomePage() {
  const t = useMessages(homeTexts);
  const shared = useMessages(sharedTexts);
  const { name, may } = useMember();
  const { timeZone } = useLocale();
  usePageTitle(useMessages(placeTexts)('home'));
  const query = trpc.reporting.dashboard.useQuery({}, { enabled: may('dashboard.read'), refetchInterval: 60_000 });
  const [now] = useState(() => new Date());
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now));
  const greeting = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const data = query.data;
  return (
    <>
      <PageHead title={t(greeting, { name: name.split(' ')[0] ?? name })} summary={t('summary', { zone: timeZone })} />
      {query.isError && !data && (
        <Card flush>
          <QueryFailure query={query} />
        </Card>
      )}
      {!may('dashboard.read') && (
        <Card flush>
          <ErrorState title={shared('forbidden')}>{shared('forbiddenWhy')}</ErrorState>
        </Card>
      )}
      {data ? (
        <>
          <Figures data={data} />
          <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <Waiting data={data} />
            <LicensingFacts data={data} />
          </div>
          <RevenueChart data={data} />
        </>
      ) : (
        !query.isError &&
        may('dashboard.read') && (
          <div className="flex flex-col gap-5" aria-busy="true">
            <div className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 xl:grid-cols-4">
              {[1, 2, 3, 4].map((key) => (
                <Skeleton key={key} className="h-32" />
              ))}
            </div>
            <Skeleton className="h-44" />
            <Skeleton className="h-72" />
          </div>
        )
      )}
    </>
  );
}
