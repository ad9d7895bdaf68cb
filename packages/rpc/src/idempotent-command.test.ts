import { Refusal, uuidv7 } from '@entrepot/kernel';
import { openDoors, query, type MemberActor, type Tx } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { describe, expect, it } from 'vitest';
import { idempotentCommand } from './idempotent-command.ts';

const { doors, urls, superuser, createTenant } = await openTestbed();

async function member(): Promise<MemberActor> {
  const { tenantId } = await createTenant();
  return { kind: 'member', tenantId, userId: uuidv7(), requestId: 'test' };
}

const makeList = async (tx: Tx, actor: MemberActor, input: { name: string }) => {
  const id = uuidv7();
  await tx.run(query.insertInto('catalog.price_lists').values({ tenant_id: actor.tenantId, price_list_id: id, name: input.name, currency: 'EUR' }));
  return { id };
};
const run = idempotentCommand('test.makeList', makeList);
const callAs = (actor: MemberActor, idempotencyKey: string | undefined, name: string, through = doors) => run({
  ctx: { actor, idempotencyKey, transact: (work) => through.transact(actor, work) }, input: { name },
});
const lists = async (actor: MemberActor) => superuser('select 1 from catalog.price_lists where tenant_id = $1', [actor.tenantId]);
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : error);

describe('an idempotent command', () => {
  it('the same key and body get the first answer again, and one effect', async () => {
    const actor = await member();
    const first = await callAs(actor, 'key-12345678', 'a');
    expect(await callAs(actor, 'key-12345678', 'a')).toEqual(first);
    expect(await lists(actor)).toHaveLength(1);
  });

  it('the same key with another body is refused', async () => {
    const actor = await member();
    await callAs(actor, 'key-12345678', 'a');
    await expect(callAs(actor, 'key-12345678', 'b').catch(codeOf)).resolves.toBe('idempotency.mismatch');
    expect(await lists(actor)).toHaveLength(1);
  });

  it.each([undefined, 'short', 'has space in it', 'x'.repeat(256)])('a key like %s is refused before anything is written', async (key) => {
    const actor = await member();
    await expect(callAs(actor, key, 'a').catch(codeOf)).resolves.toBe('idempotency.key-missing');
    expect(await lists(actor)).toHaveLength(0);
  });

  it('twenty racers with one key over two processes have one effect; each gets the answer or is told to wait', async () => {
    const actor = await member();
    const other = openDoors({ connectionString: urls.api });
    try {
      const results = await Promise.all(Array.from({ length: 20 }, (_, index) =>
        callAs(actor, 'key-12345678', 'a', index % 2 === 0 ? doors : other).catch(codeOf)));
      const answers = results.filter((result) => typeof result === 'object');
      expect(answers.length).toBeGreaterThan(0);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(results.every((result) => typeof result === 'object' || result === 'idempotency.running')).toBe(true);
      expect(await lists(actor)).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it('keys of two people, and of two tenants, are strangers to each other', async () => {
    const actor = await member();
    const colleague = { ...actor, userId: uuidv7() };
    const stranger = await member();
    for (const who of [actor, colleague, stranger]) await callAs(who, 'key-12345678', who.userId);
    expect(await lists(actor)).toHaveLength(2);
    expect(await lists(stranger)).toHaveLength(1);
  });

  it('a refusal inside leaves neither effect nor answer: the same key may try again', async () => {
    const actor = await member();
    const refused = idempotentCommand('test.refuse', async (tx: Tx, who: MemberActor, input: { name: string }) => {
      await makeList(tx, who, input);
      throw new Refusal('conflict', 'test.refused', 'No.');
    });
    const context = { actor, idempotencyKey: 'key-12345678', transact: <T>(work: (tx: Tx) => Promise<T>) => doors.transact(actor, work) };
    await expect(refused({ ctx: context, input: { name: 'a' } }).catch(codeOf)).resolves.toBe('test.refused');
    expect(await lists(actor)).toHaveLength(0);
    expect(await superuser('select 1 from rpc.idempotency_keys where tenant_id = $1', [actor.tenantId])).toHaveLength(0);
  });
});
