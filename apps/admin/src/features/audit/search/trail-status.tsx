import { Banner, useFormat, useMessages } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { TrailFindings } from './trail-findings.tsx';
import { trailTexts } from './trail-texts.ts';

/** Whether the trail can be believed: one quiet line when it can, a red banner that names what was changed when it cannot. */
export function TrailStatus({ hrefOfObject }: { readonly hrefOfObject: (objectType: string, objectId: string) => string }) {
  const t = useMessages(trailTexts);
  const format = useFormat();
  const { data } = trpc.audit.trailStatus.useQuery();
  if (data === undefined) return null;
  const { sealed, verification } = data;
  const seal = sealed ? t('sealed', { count: sealed.batches, when: format.dateTime(sealed.at) }) : t('notSealed');
  if (verification?.state === 'broken') {
    return (
      <Banner tone="red" title={t('broken', { count: verification.findingCount })}>
        <TrailFindings findings={verification.findings} count={verification.findingCount} hrefOfObject={hrefOfObject} />
        <p className="mt-2">{t('whatToDo', { when: format.dateTime(verification.verifiedAt) })}</p>
      </Banner>
    );
  }
  const verified = verification ? t('sound', { when: format.dateTime(verification.verifiedAt) }) : t('notVerified');
  return (
    <p className="text-small text-muted">
      {seal} {verified}
    </p>
  );
}
