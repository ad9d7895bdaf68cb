import type { CartLineOutput, LineIssue } from '@entrepot/sales/contract';
import { Button, fitQuantity, useMessages } from '@entrepot/ui';
import { CircleAlert } from 'lucide-react';
import { salesTexts } from '../sales-texts.ts';

/** What stands in the way of a line, and one step that mends it. */
export function LineIssues({
  line,
  onQuantity,
  onRemove,
}: {
  readonly line: CartLineOutput;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
}) {
  const t = useMessages(salesTexts);
  const { minimumQuantity: minimum, quantityStep: step, available } = line;
  const words: Record<LineIssue, () => string> = {
    unavailable: () => t('unavailable'),
    unpriced: () => t('unpriced'),
    'below-minimum': () => t('belowMinimum', { minimum: minimum ?? 1 }),
    'off-step': () => t('offStep', { step: step ?? 1 }),
    'too-many': () => t('tooMany'),
    short: () => {
      if (available === null || available < (minimum ?? 1)) return t('noStock');
      return line.quantity > available ? t('short', { available }) : t('shortTogether', { available });
    },
  };
  const fitted = fitQuantity(line.quantity, minimum ?? 1, step ?? 1, available ?? undefined);
  const fixable =
    minimum !== null &&
    line.unitPrice !== null &&
    fitted !== line.quantity &&
    fitted > 0 &&
    (available === null || fitted <= available);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-small text-amber-ink">
      <span className="flex gap-1.5 whitespace-normal">
        <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
        {line.issues.map((issue) => words[issue]()).join(' ')}
      </span>
      {fixable ? (
        <Button size="small" onClick={() => onQuantity(fitted)}>
          {t('setTo', { quantity: fitted })}
        </Button>
      ) : (
        <Button size="small" onClick={onRemove}>
          {t('removeLine')}
        </Button>
      )}
    </div>
  );
}
