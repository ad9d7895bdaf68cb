import { readFilePart } from '@entrepot/jobs';
import type { Tx } from '@entrepot/postgres';
import type { Compose } from './compose-email.ts';
import type { Attachment } from './letter.ts';
import { reportLetter } from './report-letter.ts';
import { writeReport } from './report.template.ts';

/** What mail servers take without a second thought, base64 included; more is fetched from the console. */
const MOST_BYTES = 7 * 1_048_576;

/** A report, with the file that a task left. */
export const composeReport: Compose = async (tx, parameters, sender, { adminUrl }) => {
  const letter = reportLetter.parse(parameters);
  const file = letter.fileOfTask === undefined ? undefined : await fileOf(tx, letter.fileOfTask);
  const closing = letter.fileOfTask === undefined || file ? '' : `The whole report is too large for an e-mail, or older than a week: ${adminUrl(sender.slug)}/exports`;
  return writeReport({ ...sender, tenantName: sender.name }, letter, closing, file ? [file] : []);
};

async function fileOf(tx: Tx, taskId: string): Promise<Attachment | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for (let partNo = 1; ; partNo += 1) {
    const part = await readFilePart(tx, taskId, partNo);
    if (part !== undefined) {
      bytes += part.content.length;
      if (bytes > MOST_BYTES) return undefined;
      parts.push(part.content);
      continue;
    }
    const first = await readFilePart(tx, taskId, 1);
    return first && { name: first.name, mediaType: first.mediaType, content: Buffer.concat(parts) };
  }
}
