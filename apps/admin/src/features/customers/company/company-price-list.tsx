import { failureOf } from '@entrepot/rpc/client';
import { Card, Field, Select, SkeletonText, toast, useMessages } from '@entrepot/ui';
import { useMember } from '../../../app/member.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { customerTexts } from '../customer-texts.ts';

const DEFAULT = 'default';

/** At which list the company buys. Changed at once, and back again when the server refuses. */
export function CompanyPriceList({ companyId }: { readonly companyId: string }) {
  const t = useMessages(customerTexts);
  const { may } = useMember();
  const tools = trpc.useUtils();
  const lists = trpc.catalog.listPriceLists.useQuery({}, { enabled: may('product.read') });
  const assigned = trpc.catalog.companyPriceList.useQuery({ companyId });
  const assign = trpc.catalog.assignCompanyPriceList.useMutation({
    onMutate: ({ priceListId }) => {
      const before = assigned.data;
      tools.catalog.companyPriceList.setData({ companyId }, { priceListId });
      return before;
    },
    onSuccess: () => toast(t('assigned')),
    onError: (error, _input, before) => {
      tools.catalog.companyPriceList.setData({ companyId }, before);
      toast.error(failureOf(error).message);
    },
    onSettled: () => tools.invalidate(),
  });
  if (!may('product.read')) return null;
  const failed = [lists, assigned].find((query) => query.isError);
  const own = (lists.data?.priceLists ?? []).filter(({ isDefault }) => !isDefault);
  return (
    <Card title={t('priceList')}>
      {failed ? (
        <QueryFailure query={failed} />
      ) : lists.data === undefined || assigned.data === undefined ? (
        <SkeletonText lines={1} />
      ) : (
        <Field label={t('priceList')} hideLabel>
          <Select
            disabled={!may('product.write')}
            value={assigned.data.priceListId ?? DEFAULT}
            onValueChange={(value) => assign.mutate({ companyId, priceListId: value === DEFAULT ? null : value })}
            options={[
              { value: DEFAULT, label: t('defaultList') },
              ...own.map(({ priceListId, name }) => ({ value: priceListId, label: name })),
            ]}
          />
        </Field>
      )}
    </Card>
  );
}
