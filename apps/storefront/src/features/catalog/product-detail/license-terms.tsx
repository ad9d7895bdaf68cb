import { Card, useMessages } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useSession } from '../../../app/use-session.ts';
import { catalogTexts } from '../catalog-texts.ts';

/** What a buyer of a licensed product gets, and where; how long and on how many devices is for signed-in buyers to see. */
export function LicenseTerms({ productId }: { readonly productId: string }) {
  const t = useMessages(catalogTexts);
  const { buyer } = useSession();
  const { data: terms } = trpc.licensing.licenseTerms.useQuery({ productId }, { enabled: buyer !== undefined });
  const lasts = terms && (terms.durationDays === null ? t('licenseForever') : t('licenseDays', { count: terms.durationDays }));
  return (
    <Card title={t('whatYouGet')}>
      <p className="font-medium">{t('licenseGet')}</p>
      {terms && (
        <p className="mt-1">
          {t('licenseDevices', { count: terms.seats })}, {lasts}
        </p>
      )}
      <p className="mt-1 text-muted">{t('licenseGetWhy')}</p>
    </Card>
  );
}
