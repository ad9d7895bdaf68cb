import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const index = new URL('index.ts', import.meta.url).href;

/** The packages that a fresh process loads to start tracing. */
async function loadedFor(endpoint: string | undefined): Promise<string> {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context); } });
    const { startTracing } = await import(${JSON.stringify(index)});
    const tracing = await startTracing({ endpoint: ${JSON.stringify(endpoint)}, service: 'test', version: 'test', sampleRatio: 1 });
    await tracing?.stop();
    console.log(tracing === undefined ? 'off' : 'on', seen.join(' '));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout;
}

test('without a collector nothing of the SDK is loaded', async () => {
  const loaded = await loadedFor(undefined);
  expect(loaded).toMatch(/^off /);
  expect(loaded).toContain('start-tracing.ts');
  expect(loaded).not.toMatch(/open-tracing|sdk-trace|exporter-trace|context-async-hooks/);
});

test('with one it is', async () => {
  expect(await loadedFor('http://127.0.0.1:9')).toMatch(/^on .*open-tracing\.ts.*sdk-trace/s);
});
