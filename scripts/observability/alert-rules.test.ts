import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../checks/find-program.ts';
import { runCommand } from '../checks/run-command.ts';
import { rootFolder } from '../product/root-folder.ts';

const FOLDER = join(rootFolder, 'docs', 'observability');
const promtool = await findProgram(['promtool']);

describe.skipIf(promtool === undefined)('Prometheus itself', () => {
  const ask = (...args: string[]) => runCommand([promtool ?? '', ...args]);

  test('accepts the alert rules', async () => {
    expect(await ask('check', 'rules', join(FOLDER, 'alert-rules.yml'))).toMatchObject({ code: 0, output: expect.stringContaining('SUCCESS') });
  });

  test('lets each alert fire above its level and keeps it silent below', async () => {
    expect(await ask('test', 'rules', join(FOLDER, 'alert-rules.test.yml'))).toMatchObject({ code: 0, output: expect.stringContaining('SUCCESS') });
  });

  test('accepts the sample configuration', async () => {
    expect(await ask('check', 'config', join(FOLDER, 'prometheus.yml'))).toMatchObject({ code: 0 });
  });
});

test('no alert is left without a case in which it fires and one in which it is silent', async () => {
  const rules = await readFile(join(FOLDER, 'alert-rules.yml'), 'utf8');
  const cases = await readFile(join(FOLDER, 'alert-rules.test.yml'), 'utf8');
  const alerts = rules.match(/(?<=- alert: )\w+/g) ?? [];
  expect(alerts.length).toBeGreaterThan(10);
  for (const alert of alerts) {
    expect(cases, alert).toMatch(new RegExp(`alertname: ${alert} \\}`));
    expect(cases, alert).toMatch(new RegExp(`alertname: ${alert}\\n\\s+exp_alerts:`));
  }
});

test('each alert says how grave it is, what is wrong and what to do', async () => {
  const rules = await readFile(join(FOLDER, 'alert-rules.yml'), 'utf8');
  for (const rule of rules.split('- alert: ').slice(1)) {
    expect(rule).toMatch(/severity: (page|ticket)/);
    expect(rule).toMatch(/summary: \S/);
    expect(rule).toMatch(/action: \S/);
  }
});
