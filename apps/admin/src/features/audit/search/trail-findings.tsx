import { TextLink, useFormat, useMessages } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { useActWords } from '../act-words.ts';
import { trailTexts } from './trail-texts.ts';

type Finding = NonNullable<Outputs['audit']['trailStatus']['verification']>['findings'][number];
const SHOWN = 5;

/** The first few things that do not hold, each with its batch, its record and a way to what is recorded now. */
export function TrailFindings({
  findings,
  count,
  hrefOfObject,
}: {
  readonly findings: readonly Finding[];
  /** Of all that was found. */
  readonly count: number;
  readonly hrefOfObject: (objectType: string, objectId: string) => string;
}) {
  const t = useMessages(trailTexts);
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {findings.slice(0, SHOWN).map((finding) => (
        <li key={`${finding.kind} ${finding.batchNo} ${finding.recordId}`} className="wrap-anywhere">
          <FindingWords finding={finding} />
          {finding.recordId !== undefined && (
            <span className="block">
              <code className="font-mono text-tiny">{finding.recordId}</code>{' '}
              {finding.objectType !== undefined && finding.objectId !== undefined && (
                <TextLink className="text-inherit underline" href={hrefOfObject(finding.objectType, finding.objectId)}>
                  {t('showObject')}
                </TextLink>
              )}
            </span>
          )}
        </li>
      ))}
      {count > SHOWN && <li>{t('more', { count: count - SHOWN })}</li>}
    </ul>
  );
}

function FindingWords({ finding: { kind, batchNo, toBatchNo, recordedAt, action, objectLabel } }: { readonly finding: Finding }) {
  const t = useMessages(trailTexts);
  const words = useActWords();
  const format = useFormat();
  if (kind === 'batch.missing' && toBatchNo !== undefined && toBatchNo > batchNo) return t('missingBatches', { batch: batchNo, to: toBatchNo });
  const name = action === undefined ? '' : words.act(action);
  const act = objectLabel ? `${name} (${objectLabel})` : name;
  const when = recordedAt === undefined ? '?' : format.dateTime(recordedAt);
  return `${t('inBatch', { batch: batchNo })} ${t(kind, { act, when })}`;
}
