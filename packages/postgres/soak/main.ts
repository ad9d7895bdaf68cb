import { startTestServer } from '@entrepot/testbed/server';
import { soak } from './soak.ts';
import type { SoakTotals } from './soak.ts';

/**
 * `npm run soak [-- COUNT]`: the soak on a private server, a million requests unless told otherwise.
 * @returns the process's exit code
 */
export async function soakFromCommandLine(args: readonly string[]): Promise<number> {
  const requests = Number(args[0] ?? 1_000_000);
  if (!Number.isSafeInteger(requests) || requests < 1) throw new Error('COUNT must be a whole number above 0.');
  const server = await startTestServer();
  try {
    const totals = await soak(await server.clone(), {
      requests, onProgress: (done) => console.log(`${done.toLocaleString('en')} requests`),
    });
    print(totals);
    return totals.foreignRows === 0 && totals.shortAnswers === 0 && totals.unexpected.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

function print({ outcomes, unexpected, requests, seconds, ...totals }: SoakTotals): void {
  for (const [kind, counts] of [...outcomes].toSorted()) {
    console.log(kind.padEnd(48), [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', '));
  }
  console.log(`${requests} requests in ${seconds.toFixed(1)} s, ${Math.round(requests / seconds)}/s`);
  console.log(`rows seen ${totals.rowsSeen}, backends terminated ${totals.terminatedBackends}`);
  console.log(`foreign rows ${totals.foreignRows}, short answers ${totals.shortAnswers}, unexpected ends ${unexpected.length}`);
  for (const end of new Set(unexpected)) console.log(`unexpected: ${end}`);
}
