import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { memberOf } from './note-fixtures.ts';
import { soak } from './soak.ts';
import { SOAK_REQUESTS } from './soak-requests.ts';
import type { SoakRequest } from './soak-requests.ts';

test.each([[true, 20_000], [false, 4_000]])(
  'not one foreign row among interleaved requests of many tenants with faults (prepared statements: %s, requests: %i)',
  async (preparedStatements, requests) => {
    const totals = await soak((await openTestbed()).urls, { requests, preparedStatements });
    expect(totals).toMatchObject({ requests, foreignRows: 0, shortAnswers: 0, unexpected: [] });
    expect(totals.terminatedBackends).toBeGreaterThan(0);
    expect(totals.outcomes.size).toBeGreaterThanOrEqual(SOAK_REQUESTS.length - 1); // the rarest may not have come
  }, 120_000);

test('the soak notices a foreign row, a missing row and an end that should not be', async () => {
  const [readEverything] = SOAK_REQUESTS;
  if (readEverything === undefined) throw new Error('The soak is empty.');
  const leak: SoakRequest = {
    ...readEverything,
    run: (doors, tenant) => ({ ...readEverything.run(doors, tenant), actor: memberOf() }),
  };
  const loss: SoakRequest = { ...readEverything, run: (doors) => readEverything.run(doors, { tenantId: memberOf().tenantId, companyIds: ['', ''] }) };
  const accident: SoakRequest = { ...readEverything, run: (doors) => readEverything.run(doors, { tenantId: 'no uuid', companyIds: ['', ''] }) };
  const found = await Promise.all([leak, loss, accident].map(async (request) =>
    soak((await openTestbed()).urls, { requests: 20, tenants: 2, mix: [request] })));
  expect(found.map(({ foreignRows, shortAnswers, unexpected }) => [foreignRows, shortAnswers, unexpected.length]))
    .toEqual([[200, 0, 0], [0, 20, 0], [0, 0, 20]]);
});
