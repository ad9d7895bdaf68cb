import type { TrailReport } from '@entrepot/audit';
import type { TrailFinding } from '@entrepot/audit/contract';

const n = (count: number): string => count.toLocaleString('en');

/** What was found in one tenant's trail, for a person at a terminal. @param name the tenant's name and slug */
export function reportLines(name: string, { state, batches, records, last, findingCount, findings }: TrailReport): string[] {
  const walked = `${n(batches)} ${batches === 1 ? 'batch' : 'batches'}, ${n(records)} ${records === 1 ? 'record' : 'records'}`;
  return [
    last === undefined && state === 'sound'
      ? `${name}: nothing is sealed yet` : `${name}: ${walked}: ${state === 'sound' ? 'nothing was changed' : 'BROKEN'}`,
    ...last === undefined ? [] : [`  last batch ${last.batchNo}:${last.batchHash.toString('hex')}`],
    ...findings.map((finding) => `  ${findingWords(finding)}`),
    ...findingCount > findings.length ? [`  and ${n(findingCount - findings.length)} more`] : [],
  ];
}

/** Which batch, which record, what is wrong. */
function findingWords(finding: TrailFinding): string {
  const { kind, batchNo, toBatchNo = batchNo, recordId, recordedAt, action, objectType, objectId, objectLabel } = finding;
  const record = `record ${recordId} of ${recordedAt ?? 'an unknown time'}`;
  const named = `${record} (${action} on ${objectType} ${objectLabel === '' ? '' : `${objectLabel}, `}${objectId})`;
  switch (kind) {
    case 'record.changed': return `batch ${batchNo}: ${named} was changed after it was sealed`;
    case 'record.missing': return `batch ${batchNo}: ${record} is missing`;
    case 'record.inserted': return `batch ${batchNo}: ${named} was inserted behind the seal`;
    case 'record.moved': return `batch ${batchNo}: ${named} was moved to another place in the order`;
    case 'batch.hash': return `batch ${batchNo}: its hash does not follow from its content`;
    case 'batch.chain': return `batch ${batchNo}: it does not follow from the batch before it`;
    case 'batch.signature': return `batch ${batchNo}: its signature is not ours`;
    case 'batch.key': return `batch ${batchNo}: the key that signed it is not among ENTREPOT_SECRET_KEYS, so its signature cannot be verified`;
    case 'batch.missing': return batchNo === toBatchNo ? `batch ${batchNo} is missing` : `batches ${batchNo} to ${toBatchNo} are missing`;
    case 'batch.replaced': return `batch ${batchNo} is another one than was seen before`;
  }
}
