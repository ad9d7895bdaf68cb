import { failureOf } from '@entrepot/rpc/client';
import { shipOrderInput } from '@entrepot/sales/contract';
import { ConfirmDialog, toast, useMessages } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { orderTexts } from '../order-texts.ts';

/** Ships an order whole, after saying all that follows from it. */
export function ShipOrder({
  order,
  open,
  onClose,
}: {
  readonly order: Outputs['sales']['orderForTeam'];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useMessages(orderTexts);
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const { orderId, version, code, lines } = order;
  const close = () => {
    ship.reset();
    onClose();
  };
  const ship = trpc.sales.shipOrder.useMutation({
    onSuccess: async () => {
      close();
      toast(t('shippedNow', { code }));
      await tools.invalidate();
    },
    onError: (error) => {
      if (failureOf(error).status === 409) void tools.invalidate();
    },
  });
  const pieces = lines.filter(({ kind }) => kind === 'goods').reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('shipAsk', { code })}
      confirmLabel={t('ship')}
      danger={false}
      busy={ship.isPending}
      error={failureText(ship.error)}
      onConfirm={() => ship.mutate(shipOrderInput.parse({ orderId, version }))}
    >
      <p>{t('shipText', { count: pieces })}</p>
      <p>{t('shipFinal')}</p>
    </ConfirmDialog>
  );
}
