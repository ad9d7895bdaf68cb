import { readFileSync } from 'node:fs';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { describe, expect, test } from 'vitest';
import { askThrough } from '../dump/ask.ts';
import { allRules } from './catalogue/all-rules.ts';
import { breachesOf } from './catalogue/rule.ts';

const conventions = readFileSync(new URL('../CONVENTIONS.md', import.meta.url), 'utf8');

describe('db/CONVENTIONS.md', () => {
  test('has a paragraph for every rule that is checked', () => {
    for (const { number } of allRules) expect(conventions).toMatch(new RegExp(`^\\*\\*${number} `, 'm'));
  });

  test('offers a template that keeps every rule', async () => {
    const template = /```sql\n([\s\S]*?)```/.exec(conventions)?.[1] ?? '';
    const { urls } = await openTestbed();
    const admin = await connectUnfenced(urls.admin);
    try {
      await admin.query(`begin; set local role entrepot_owner; set local search_path = ''; ${template}; reset role`);
      expect((await admin.query('select from sales.quotation_requests')).rowCount).toBe(0);
      for (const rule of allRules) {
        expect(await breachesOf(rule, askThrough(admin))).toEqual([]);
      }
    } finally {
      await admin.query('rollback');
      await admin.end();
    }
  });
});
