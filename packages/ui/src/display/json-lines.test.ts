import { describe, expect, it } from 'vitest';
import { jsonChange, jsonLines, jsonText } from './json-lines.ts';

const written = (lines: ReturnType<typeof jsonLines>) =>
  lines.map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text.trim()}`);

describe('JSON to read', () => {
  it('has its keys in order, at every depth', () => {
    expect(jsonText({ b: 1, a: [{ d: null, c: 'x' }] })).toBe(JSON.stringify({ a: [{ c: 'x', d: null }], b: 1 }, null, 2));
    expect(written(jsonLines('word'))).toEqual([' "word"']);
  });

  it('shows what changed around what stayed, whatever order the keys came in', () => {
    expect(written(jsonChange({ status: 'active', plan: 'growth' }, { plan: 'growth', status: 'closed' }))).toEqual([
      ' {',
      ' "plan": "growth",',
      '-"status": "active"',
      '+"status": "closed"',
      ' }',
    ]);
  });

  it('does not take a comma for a change', () => {
    expect(written(jsonChange({ a: 1 }, { a: 1, b: 2 }))).toEqual([' {', ' "a": 1,', '+"b": 2', ' }']);
  });

  it('shows only additions for what came into being, only removals for what went, and nothing for no change', () => {
    expect(written(jsonChange(null, { id: 7 }))).toEqual(['+{', '+"id": 7', '+}']);
    expect(written(jsonChange({ id: 7 }, null))).toEqual(['-{', '-"id": 7', '-}']);
    expect(jsonChange({ id: 7 }, { id: 7 }).every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('gives up comparing what is huge, without losing a line', () => {
    const list = (from: number) => Array.from({ length: 1_000 }, (_, index) => from + index);
    const lines = jsonChange(list(0), list(1));
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(1_002);
    expect(lines.filter(({ kind }) => kind === 'added')).toHaveLength(1_002);
  });
});
