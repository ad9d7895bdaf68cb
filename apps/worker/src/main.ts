import { openLog } from '@entrepot/telemetry';
import { readSettings, type WorkerSettings } from './settings.ts';
import { startWorkerProcess } from './start-worker-process.ts';

/** Settings are wrong: the operator reads this line, not a stack. */
function settingsOrExit(): WorkerSettings {
  try {
    return readSettings(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(78); // EX_CONFIG of sysexits.h
  }
}

const settings = settingsOrExit();
const log = openLog({ level: settings.LOG_LEVEL, name: 'worker' });
const worker = await startWorkerProcess(settings, log).catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info(`${signal}: draining`);
    worker.stop().then(() => process.exit(0), (error: unknown) => {
      log.error({ err: error }, 'draining failed');
      process.exit(1);
    });
  });
}
