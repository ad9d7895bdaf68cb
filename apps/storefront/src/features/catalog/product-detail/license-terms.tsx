import { Card, useMessages } from '@entrepot/ui';
import { catalogTexts } from '../catalog-texts.ts';

/** What a buyer of a licensed product gets, and where. */
export function LicenseTerms() {
  const t = useMessages(catalogTexts);
  return (
    <Card title={t('whatYouGet')}>
      <p className="font-medium">{t('licenseGet')}</p>
      <p className="mt-1 text-muted">{t('licenseGetWhy')}</p>
    </Card>
  );
}
