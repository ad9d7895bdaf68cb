import { PageHead } from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../app/address.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Failures } from './failures/failures.tsx';
import { Queues } from './queues/queues.tsx';
import { Schedules } from './schedules/schedules.tsx';

const route = getRouteApi('/platform/jobs');
const TABS = [
  { id: undefined, label: 'Queues', summary: 'What the worker has to do, over all tenants.' },
  { id: 'failures', label: 'Failures', summary: 'Jobs that failed for good wait here until somebody retries or discards them.' },
  { id: 'schedules', label: 'Schedules', summary: 'What the worker does by the clock. Times of schedules are UTC.' },
] as const;

/** The worker: its queues, what failed in them, and what it does by the clock. */
export function JobsPage() {
  usePageTitle('Jobs');
  const search = route.useSearch();
  const current = TABS.find(({ id }) => id === search.tab) ?? TABS[0];
  return (
    <>
      <PageHead
        title="Jobs"
        summary={current.summary}
        tabs={TABS.map(({ id, label }) => ({ label, href: address('/jobs', { tab: id }), current: id === current.id }))}
      />
      {current.id === undefined && <Queues />}
      {current.id === 'failures' && <Failures search={search} />}
      {current.id === 'schedules' && <Schedules />}
    </>
  );
}
