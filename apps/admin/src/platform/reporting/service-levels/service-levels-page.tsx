import { Card, type Column, DataTable, DateTime, PageHead, TextLink, useFormat } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { AsOf } from '../../as-of.tsx';
import { useStaff } from '../../staff.ts';
import { measuredWords } from './measured-words.ts';
import { ServiceStatePill } from './service-state-pill.tsx';

type Level = Outputs['reporting']['serviceLevels']['levels'][number];

/** What operators are promised, and how well each promise is kept now. */
export function ServiceLevelsPage() {
  usePageTitle('Service levels');
  const { may } = useStaff();
  const format = useFormat();
  const query = trpc.reporting.serviceLevels.useQuery({});
  const data = query.data;
  const broken = (data?.levels ?? []).filter(({ state }) => state === 'breached').length;
  const columns: readonly Column<Level>[] = [
    { id: 'promise', header: 'Promise', cell: (row) => <span className="font-medium">{row.title}</span> },
    { id: 'state', header: 'State', nowrap: true, cell: (row) => <ServiceStatePill state={row.state} /> },
    { id: 'level', header: 'Level', cell: (row) => row.level },
    { id: 'measured', header: 'Now', align: 'end', nowrap: true, cell: (row) => measuredWords(row, (value) => format.quantity(value)) },
    { id: 'reason', header: 'How it is known', cell: (row) => <span className="text-small text-muted">{row.reason}</span> },
  ];
  const summary = data && (broken === 0 ? 'No promise that can be measured here is broken.' : broken === 1 ? 'One promise is broken.' : `${broken} promises are broken.`);
  return (
    <>
      <PageHead title="Service levels" summary={summary ?? 'What operators are promised, and how well it is kept.'} />
      {query.isError && data === undefined ? <Card flush><QueryFailure query={query} /></Card> : (
        <>
          <AsOf at={data?.at} query={query} />
          <DataTable label="Service levels" columns={columns} rows={data?.levels} rowKey={(row) => row.promise} expectedRows={17} />
          {data && (
            <p className="text-small text-muted">
              {data.countedSince !== null && <>The process that answered has counted since <DateTime value={data.countedSince} show="datetime" />; others count for themselves. </>}
              {may('job.read') && <>Each queue stands under <TextLink inText href={address('/jobs')}>Jobs</TextLink>.</>}
            </p>
          )}
        </>
      )}
    </>
  );
}
