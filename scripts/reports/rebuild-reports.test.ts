import { openTestbed } from '@entrepot/testbed';
import { openBooks } from '@entrepot/reporting/testing';
import { expect, test } from 'vitest';
import { rebuildReports } from './rebuild-reports.ts';

const { urls, superuser } = await openTestbed();
const access = { jobsUrl: urls.jobs, staffUrl: urls.staff };

async function said(slug: string, check: boolean): Promise<{ differing: number; lines: string[] }> {
  const lines: string[] = [];
  return { differing: await rebuildReports(access, { slug, check, say: (line) => lines.push(line) }), lines };
}

test('--check names each row that differs and writes nothing; without it all are written, and then nothing differs', async () => {
  const books = await openBooks();
  const { slug, name } = books.tenant;
  await books.order({ at: new Date('2025-01-05T00:00:00Z'), currency: 'EUR', country: '', company: 0, lines: [{ kind: 'goods', quantity: 2, priceMinor: 600 }] });
  const first = await said(slug, true);
  expect(first).toEqual({ differing: 3, lines: [
    `${name} (${slug}): 3 rows differ from their sources; 1 facts wait to be counted, which may explain it`,
    expect.stringMatching(/daily_orders .*2025-01-05.*: missing, should be orders 1, net_minor 1200/),
    expect.stringContaining('daily_lines'), expect.stringContaining('company_months'),
  ] });
  expect(await said(slug, true)).toEqual(first);
  expect(await said(slug, false)).toMatchObject({ differing: 3, lines: [`${name} (${slug}): 3 rows written; 1 facts that waited are counted`] });
  expect(await said(slug, true)).toEqual({ differing: 0, lines: [`${name} (${slug}): equal to its sources`] });
  await superuser('update reporting.daily_orders set orders = 5 where tenant_id = $1', [books.tenantId]);
  expect((await said(slug, true)).lines[1]).toMatch(/orders is 5, should be 1$/);
});

test('an unknown tenant is named', async () => {
  await expect(said('nobody-here', true)).rejects.toThrow('there is no tenant nobody-here');
});
