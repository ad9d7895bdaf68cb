import { openDoors, refuseUnsafeRole } from '@entrepot/postgres';
import { pino } from 'pino';
import { readEnvironment } from './api-settings.ts';
import { createApi } from './create-api.ts';

// SIGTERM must have done its work within 10 s, or the platform ends the process the hard way.
const DRAIN_MILLISECONDS = 9_000;

const log = pino({ level: process.env['LOG_LEVEL'] || 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] });

/** Checks the role, opens the doors, listens, and drains when told to. */
async function run(): Promise<void> {
  const { settings, databaseUrl, poolSize, pooled } = readEnvironment(process.env);
  const { warnings } = await refuseUnsafeRole(databaseUrl);
  for (const warning of warnings) log.warn(warning);
  const doors = openDoors({
    connectionString: databaseUrl, applicationName: 'entrepot-api', poolSize, preparedStatements: !pooled, startupTimeouts: !pooled,
    onConnectionLost: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
  const lifecycle = { draining: false };
  const app = createApi({ doors, settings, log, lifecycle });
  const end = async (signal: string): Promise<void> => {
    if (lifecycle.draining) return;
    lifecycle.draining = true;
    log.info({ signal }, 'draining');
    setTimeout(() => process.exit(1), DRAIN_MILLISECONDS).unref();
    await app.close();
    await doors.close();
    log.info('ended');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  await app.listen({ port: settings.port, host: settings.host });
}

run().catch((error: unknown) => {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'could not start');
  process.exitCode = 1;
});
