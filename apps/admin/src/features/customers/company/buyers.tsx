import { Card, DataTable, EmptyState, useMessages } from '@entrepot/ui';
import { useMember } from '../../../app/member.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { CustomerStatus } from '../customer-status.tsx';
import { customerTexts } from '../customer-texts.ts';
import { AddBuyer } from './add-buyer.tsx';

const roles = ['admin', 'purchaser', 'approver', 'viewer'] as const;

/** Who may buy for the company. */
export function Buyers({
  companyId,
  buyers,
}: {
  readonly companyId: string;
  readonly buyers: Outputs['customers']['companyPage']['buyers'];
}) {
  const t = useMessages(customerTexts);
  const shared = useMessages(sharedTexts);
  const { may } = useMember();
  const roleWord = (role: string) => {
    const known = roles.find((candidate) => candidate === role);
    return known ? t(known) : role;
  };
  return (
    <Card title={t('buyers')} flush action={may('customer.write') ? <AddBuyer companyId={companyId} /> : undefined}>
      <DataTable
        bare
        label={t('buyers')}
        rows={buyers}
        rowKey={({ userId }) => userId}
        empty={<EmptyState title={t('noBuyers')}>{t('noBuyersText')}</EmptyState>}
        columns={[
          { id: 'name', header: shared('name'), cell: ({ name }) => name },
          { id: 'email', header: shared('email'), cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
          { id: 'role', header: shared('role'), cell: ({ role }) => roleWord(role) },
          { id: 'status', header: shared('status'), cell: ({ status }) => <CustomerStatus status={status} /> },
        ]}
      />
    </Card>
  );
}
