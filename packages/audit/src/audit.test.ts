import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { describe, expect, it } from 'vitest';
import { auditRecord, record, searchAudit, timelineOf } from './index.ts';

const { doors, superuser, createTenant } = await openTestbed();

async function member(): Promise<MemberActor> {
  const { tenantId } = await createTenant();
  return { kind: 'member', tenantId, userId: uuidv7(), requestId: 'req-1', label: 'Ada' };
}
const entry = (objectId: string, after: number) => ({ action: 'product.update', objectType: 'product', objectId, objectLabel: 'SKU', before: { n: after - 1 }, after: { n: after } });

describe('the audit trail', () => {
  it('tells the timeline of one object, oldest first, with before and after, and of no other', async () => {
    const actor = await member();
    const [one, other] = [uuidv7(), uuidv7()];
    for (const n of [1, 2]) await doors.transact(actor, (tx) => record(tx, actor, entry(one, n)));
    await doors.transact(actor, (tx) => record(tx, actor, entry(other, 1)));
    const timeline = await timelineOf(doors.reader(actor), actor, { objectType: 'product', objectId: one });
    expect(timeline.map(({ before, after, actorLabel, requestId }) => ({ before, after, actorLabel, requestId }))).toEqual([
      { before: { n: 0 }, after: { n: 1 }, actorLabel: 'Ada', requestId: 'req-1' },
      { before: { n: 1 }, after: { n: 2 }, actorLabel: 'Ada', requestId: 'req-1' },
    ]);
  });

  it('pages neither repeat nor lose an act while others are written', async () => {
    const actor = await member();
    for (let n = 0; n < 7; n += 1) await doors.transact(actor, (tx) => record(tx, actor, entry(uuidv7(), n)));
    const first = await searchAudit(doors.reader(actor), actor, { limit: 3 });
    await doors.transact(actor, (tx) => record(tx, actor, entry(uuidv7(), 99)));
    const second = await searchAudit(doors.reader(actor), actor, { limit: 3, cursor: first.nextCursor ?? '' });
    const third = await searchAudit(doors.reader(actor), actor, { limit: 3, cursor: second.nextCursor ?? '' });
    const ids = [...first.records, ...second.records, ...third.records].map(({ recordId }) => recordId);
    expect(new Set(ids).size).toBe(7);
    expect(third.nextCursor).toBeNull();
  });

  it('a filter narrows by action, object and actor', async () => {
    const actor = await member();
    await doors.transact(actor, (tx) => record(tx, actor, entry(uuidv7(), 1)));
    const find = (filter: object) => searchAudit(doors.reader(actor), actor, { limit: 10, ...filter });
    expect((await find({ action: 'product.update', actorId: actor.userId })).records).toHaveLength(1);
    expect((await find({ action: 'license.suspend' })).records).toHaveLength(0);
    expect((await find({ actorId: uuidv7() })).records).toHaveLength(0);
  });

  it('another tenant sees nothing of it', async () => {
    const [actor, stranger] = [await member(), await member()];
    await doors.transact(actor, (tx) => record(tx, actor, entry(uuidv7(), 1)));
    expect(await superuser('select 1 from audit.records where tenant_id = $1', [actor.tenantId])).toHaveLength(1);
    expect((await searchAudit(doors.reader(stranger), stranger, { limit: 10 })).records).toEqual([]);
  });

  it('nobody signs with the name of another', async () => {
    const actor = await member();
    const forged = { ...actor, userId: uuidv7() };
    await expect(doors.transact(actor, (tx) => tx.run(auditRecord(forged, entry(uuidv7(), 1), tx.at)))).rejects.toMatchObject({ code: 'permission.denied' });
  });
});
