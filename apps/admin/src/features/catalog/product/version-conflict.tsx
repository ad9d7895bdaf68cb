import { Banner, Button, Card, DataTable, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { catalogTexts } from '../catalog-texts.ts';
import type { ProductValues } from '../product-values.ts';

/** Two people saved the same product: what differs, side by side, and the choice. */
export function VersionConflict({
  mine,
  theirs,
  busy,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly mine: ProductValues;
  readonly theirs: ProductValues;
  readonly busy: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const t = useMessages(catalogTexts);
  const shared = useMessages(sharedTexts);
  const labels: Readonly<Record<keyof ProductValues, string>> = {
    name: shared('name'),
    sku: t('sku'),
    brand: t('brand'),
    description: t('description'),
    unit: t('unit'),
    minimumQuantity: t('minimum'),
    quantityStep: t('step'),
    cost: t('cost'),
  };
  const differing = (Object.keys(labels) as (keyof ProductValues)[]).filter((key) => mine[key] !== theirs[key]);
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="amber" urgent title={t('conflictTitle')}>
        {t('conflictText')}
      </Banner>
      <Card flush>
        <DataTable
          bare
          label={t('conflictTitle')}
          rows={differing}
          rowKey={(key) => key}
          columns={[
            { id: 'field', header: t('field'), cell: (key) => labels[key] },
            { id: 'mine', header: t('yours'), cell: (key) => <span className="wrap-anywhere">{mine[key] ?? '–'}</span> },
            { id: 'theirs', header: t('theirs'), cell: (key) => <span className="wrap-anywhere">{theirs[key] ?? '–'}</span> },
          ]}
        />
        <div className="flex flex-wrap justify-end gap-2 border-t border-line p-3">
          <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
          <Button kind="primary" busy={busy} onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
