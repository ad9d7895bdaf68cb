import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectTimeline } from './records.queries.ts';
import { shown } from './shown.ts';
import type { Timeline } from './timeline-of.contract.ts';

/** What happened to one object, oldest first. */
export async function timelineOf(reader: Reader, _actor: MemberActor, input: { objectType: string; objectId: string }): Promise<Timeline> {
  return (await reader.all(selectTimeline(reader.tenantId, input.objectType, input.objectId))).map(shown);
}
