import pg from 'pg';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { startTestServer } from '@entrepot/testbed/server';
import { makeScratchDatabase } from './scratch-database.ts';
import { openDoors } from '../src/doors.ts';
import { memberOf } from './note-fixtures.ts';
import { query } from '../src/query.ts';

const server = await startTestServer();
const urls = await server.clone();
const db = await makeScratchDatabase(urls);
const tenants = Array.from({ length: 50 }, () => randomUUID());
const ids: [string, string][] = [];
for (const t of tenants) {
  const { rows } = await db.superuser.query('insert into shop.notes (tenant_id, body) select $1::uuid, n::text from generate_series(1,200) n returning note_id', [t]);
  for (const r of rows) ids.push([t, r.note_id]);
}
await db.superuser.query('vacuum analyze shop.notes');
const superUrl = new URL(urls.admin); superUrl.pathname = new URL(db.url).pathname;
const raw = new pg.Client({ connectionString: superUrl.href, pipeline: true });
await raw.connect();
const pool = new pg.Pool({ connectionString: superUrl.href, max: 16 });
const doors = openDoors({ connectionString: db.url, laneCount: Number(process.argv[2] ?? 2) });
const text = 'select note_id as "noteId", body from shop.notes where tenant_id = $1 and note_id = $2';
const pick = () => ids[Math.floor(Math.random() * ids.length)]!;
const actors = new Map(tenants.map((t) => [t, memberOf(t)]));
const q = ([t, n]: [string, string]) => sql<{ noteId: string; body: string }>`select note_id as "noteId", body from shop.notes where tenant_id = ${t} and note_id = ${n}`;
const compiled = q(ids[0]!).compile(query);
const ways: Record<string, () => Promise<unknown>> = {
  rawPipelined: () => raw.query({ name: 'p', text, values: pick() }),
  rawPool: () => pool.query({ name: 'p', text, values: pick() }),
  lane: () => { const p = pick(); return doors.read(actors.get(p[0])!, q(p)); },
  laneCompiled: () => { const p = pick(); return doors.read(actors.get(p[0])!, { ...compiled, parameters: p }); },
  transact: () => { const p = pick(); return doors.transact(actors.get(p[0])!, (tx) => tx.all(q(p))); },
};
const rate = async (way: () => Promise<unknown>, count: number) => {
  let left = count; const t0 = performance.now();
  await Promise.all(Array.from({ length: 64 }, async () => { while (left-- > 0) await way(); }));
  return count / (performance.now() - t0) * 1000;
};
for (const w of Object.values(ways)) await rate(w, 2000);
const r: Record<string, number[]> = {};
for (let i = 0; i < 7; i++) for (const [k, w] of Object.entries(ways)) (r[k] ??= []).push(await rate(w, k === 'transact' ? 4000 : 15000));
for (const [k, v] of Object.entries(r)) {
  const ratios = v.map((x, i) => x / r['rawPipelined']![i]!).toSorted((a, b) => a - b);
  console.log(k.padEnd(14), Math.round(v.toSorted((a, b) => a - b)[3]!), '/s  ratio to raw pipelined', ratios[3]!.toFixed(2));
}
await doors.close(); await raw.end(); await pool.end(); await db.drop(); await server.stop();
