import type { ExportReportInput } from '@entrepot/reporting/contract';
import { Button, ButtonLink, type Crumb, PageHead } from '@entrepot/ui';
import { Download, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { trpc } from '../../app/trpc.ts';
import { FailureBanner } from '../../forms/failure-banner.tsx';
import { useStaff } from '../staff.ts';
import { ExportProgress } from './exports/export-progress.tsx';
import { type ReportTab, reportTabs } from './report-tabs.ts';

/** What the address of a report holds. */
export interface ReportSearch {
  readonly tab?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
  readonly currency?: string | undefined;
  readonly status?: string | undefined;
  readonly tenant?: string | undefined;
  readonly cursor?: string | undefined;
}

/** The head of a report: tabs, export as a file, sending by mail, and how far an export is. */
export function ReportHead({ tab, search, title = 'Reports', summary, crumbs, exported, mailAddress }: {
  readonly tab: ReportTab | undefined;
  readonly search: ReportSearch;
  readonly title?: string;
  readonly summary: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** What the file is to hold; undefined while the report cannot be asked for. */
  readonly exported: ExportReportInput | undefined;
  /** Where sending by mail is set up; not every report can be sent. */
  readonly mailAddress?: string;
}) {
  const { may } = useStaff();
  const start = trpc.reporting.exportReport.useMutation();
  return (
    <>
      <PageHead
        title={title}
        summary={summary}
        {...crumbs && { crumbs }}
        {...tab && { tabs: reportTabs(tab, may, search) }}
        action={
          <>
            {may('report.schedule') && mailAddress !== undefined && (
              <ButtonLink href={mailAddress} icon={<Mail size={16} aria-hidden />}>Send by mail</ButtonLink>
            )}
            {may('report.export') && (
              <Button icon={<Download size={16} aria-hidden />} busy={start.isPending} disabled={exported === undefined} onClick={() => exported && start.mutate(exported)}>
                Export as CSV
              </Button>
            )}
          </>
        }
      />
      <FailureBanner error={start.error} />
      {start.data && <ExportProgress key={start.data.taskId} taskId={start.data.taskId} onClose={() => start.reset()} />}
    </>
  );
}
