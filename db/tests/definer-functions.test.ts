import { uuidv7 } from '@entrepot/kernel';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openWorld } from './fixture/world.ts';
import { LOOKERS, refusal, tryAs } from './wall/looker.ts';

describe('catalog.search_products() passes row security and keeps its rules itself', () => {
  const find = sql<{ productId: string }>`select product_id as "productId" from catalog.search_products('chair', 100) found(product_id)`;
  const found = (rows: readonly { productId: string }[]): string[] => rows.map(({ productId }) => productId).toSorted();

  test.each(['visitor', 'buyer', 'inspector'] as const)('a %s finds what its tenant has published', async (looker) => {
    const { ours } = await openWorld();
    expect(found(await tryAs(looker, ours, find))).toEqual([ours.publishedId, ours.licensedId].toSorted());
  });

  test('the team finds drafts too, and nothing of another tenant', async () => {
    const { ours } = await openWorld();
    expect(found(await tryAs('member', ours, find))).toEqual([ours.publishedId, ours.draftId, ours.licensedId].toSorted());
  });

  test('nobody else may search', async () => {
    const { ours } = await openWorld();
    for (const looker of LOOKERS.filter((each) => !['visitor', 'buyer', 'inspector', 'member'].includes(each))) {
      expect(await refusal(tryAs(looker, ours, find)), looker).toContain('permission denied');
    }
  });

  test('with no tenant set it finds nothing', async () => {
    const { urls } = await openTestbed();
    const api = await connectUnfenced(urls.api);
    try {
      await api.query('begin; set local role entrepot_member');
      expect((await api.query(`select catalog.search_products('chair', 100)`)).rows).toEqual([]);
    } finally {
      await api.end();
    }
  });
});

describe('tenancy.provision() makes the tenant of the context and no other', () => {
  const provision = sql<{ id: string }>`select tenancy.provision('fresh-one', 'Fresh', '', 'EUR', 'en-GB', 'Europe/Paris') as id`;

  test('the operator provisions the tenant whose id it has set', async () => {
    const { ours } = await openWorld();
    const fresh = { ...ours, tenantId: uuidv7() };
    expect(await tryAs('operator', fresh, provision)).toEqual([{ id: fresh.tenantId }]);
  });

  test('a tenant that exists is not overwritten', async () => {
    const { ours } = await openWorld();
    await expect(tryAs('operator', ours, provision)).rejects.toMatchObject({ code: 'row.duplicate' });
  });

  test('nobody else may provision', async () => {
    const { ours } = await openWorld();
    for (const looker of LOOKERS.filter((each) => each !== 'operator')) {
      expect(await refusal(tryAs(looker, ours, provision)), looker).toContain('permission denied');
    }
  });
});
