import { failureOf } from '@entrepot/rpc/client';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  DetailLayout,
  EmptyState,
  Field,
  Money,
  PageHead,
  SkeletonText,
  TextArea,
  TextInput,
  useMessages,
} from '@entrepot/ui';
import { type FormEvent, useRef } from 'react';
import { FailureState } from '../../../app/failure-state.tsx';
import { trpc } from '../../../app/trpc.ts';
import { useSession } from '../../../app/use-session.ts';
import { useTitle } from '../../../app/use-title.ts';
import { salesTexts } from '../sales-texts.ts';
import { CheckoutLines } from './checkout-lines.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { useDraft } from './use-draft.ts';
import { isUnsure, usePlaceOrder } from './use-place-order.ts';

/** A last look, one's own references, and the order is placed on account. */
export function CheckoutPage() {
  const t = useMessages(salesTexts);
  useTitle(t('checkoutTitle'));
  const { buyer } = useSession();
  const cart = trpc.sales.viewCart.useQuery({}, { staleTime: 0 });
  const { draft, change, forget } = useDraft();
  const top = useRef<HTMLDivElement>(null);
  const place = usePlaceOrder({ onPlaced: forget, onRefused: () => top.current?.scrollIntoView({ block: 'center' }) });
  if (cart.isError && cart.data === undefined) return <FailureState error={cart.error} onRetry={() => void cart.refetch()} />;
  const { data } = cart;
  const unsure = place.isError && isUnsure(place.error);
  if (data?.lines.length === 0 && !place.isPending && !place.isSuccess && !unsure) {
    return (
      <>
        <PageHead title={t('checkoutTitle')} />
        {place.isError && <RefusalBanner error={place.error} />}
        <Card flush>
          <EmptyState
            preview={null}
            title={t('cartEmpty')}
            action={
              <ButtonLink kind="primary" href="/">
                {t('toCatalog')}
              </ButtonLink>
            }
          />
        </Card>
      </>
    );
  }
  const mayOrder = buyer?.role !== 'viewer';
  const blocked = data?.lines.some((line) => line.issues.length > 0) === true;
  const fields = place.error ? failureOf(place.error).fields : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!data || place.isPending || place.isSuccess) return;
    if (unsure) return place.mutate(place.variables);
    place.mutate({ ...draft, expectedTotal: data.subtotal, ...(data.version !== null && { cartVersion: data.version }) });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6">
      <PageHead title={t('checkoutTitle')} crumbs={[{ label: t('cart'), href: '/cart' }, { label: t('checkoutTitle') }]} />
      <div ref={top} className="flex flex-col gap-3 empty:hidden">
        {place.isError && <RefusalBanner error={place.error} />}
        {!mayOrder && <Banner tone="amber" title={t('cannotOrderRole')} />}
        {blocked && !place.isError && (
          <Banner
            tone="amber"
            title={t('refusedLines')}
            action={
              <ButtonLink size="small" href="/cart">
                {t('toCart')}
              </ButtonLink>
            }
          >
            {t('refusedLinesWhy')}
          </Banner>
        )}
      </div>
      <DetailLayout
        rail={
          <>
            {data ? (
              <PaymentFacts total={data.subtotal} />
            ) : (
              <Card title={t('payment')}>
                <SkeletonText lines={3} />
              </Card>
            )}
            <Card>
              <p className="flex items-baseline justify-between gap-4">
                <span className="text-muted">
                  {t('total')} <span className="text-small">({t('beforeTax')})</span>
                </span>
                {data && <Money value={data.subtotal} className="text-title font-semibold" />}
              </p>
              <Button
                kind="primary"
                size="large"
                type="submit"
                className="mt-4 w-full"
                busy={place.isPending}
                disabled={!data || !mayOrder || blocked}
              >
                {t('place')}
              </Button>
              <p className="mt-3 text-small text-muted">{t('placeNote', { company: buyer?.companyName ?? '' })}</p>
            </Card>
          </>
        }
      >
        <CheckoutLines lines={data?.lines} />
        <Card title={t('yourReference')}>
          <div className="flex max-w-160 flex-col gap-4">
            <Field label={t('poNumber')} optional help={t('poHelp')} error={fields['purchaseOrderNumber']}>
              <TextInput
                maxLength={60}
                autoComplete="off"
                value={draft.purchaseOrderNumber}
                onChange={(event) => change({ purchaseOrderNumber: event.target.value })}
              />
            </Field>
            <Field label={t('note')} optional help={t('noteHelp')} error={fields['note']}>
              <TextArea maxLength={1000} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
            </Field>
          </div>
        </Card>
      </DetailLayout>
    </form>
  );
}
