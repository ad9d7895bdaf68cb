import { DEFAULT_LANE_DEPTH, openDoors, refuseUnsafeRole } from '@entrepot/postgres';
import { gaugeDoors, openLog, serveMetrics } from '@entrepot/telemetry';
import { readEnvironment } from './api-settings.ts';
import { createApi } from './create-api.ts';
import { openReportsDoor } from './open-reports-door.ts';
import { openTelemetry } from './telemetry/open-telemetry.ts';

// SIGTERM must have done its work within 10 s, or the platform ends the process the hard way.
const DRAIN_MILLISECONDS = 9_000;

const log = openLog({ level: process.env['LOG_LEVEL'] || 'info', name: 'api' });

/** Checks the role, opens the doors, listens, and drains when told to. */
async function run(): Promise<void> {
  const { settings, databaseUrl, poolSize, staffDatabaseUrl, telemetry: wanted } = readEnvironment(process.env);
  const { warnings } = await refuseUnsafeRole(databaseUrl);
  for (const warning of warnings) log.warn(warning);
  const telemetry = await openTelemetry(wanted);
  const onConnectionLost = (error: Error): void => log.warn({ err: error }, 'a database connection was lost');
  const doors = openDoors({ connectionString: databaseUrl, applicationName: 'entrepot-api', poolSize, onConnectionLost, observer: telemetry.doors });
  gaugeDoors(telemetry.registry, () => doors.gauge(), { poolSize, laneDepth: DEFAULT_LANE_DEPTH });
  const staffDoor = await openReportsDoor(doors, staffDatabaseUrl, { onConnectionLost, observer: telemetry.doors });
  const lifecycle = { draining: false };
  const app = createApi({ doors, staffDoor, settings, log, lifecycle, telemetry });
  const metricsPort = wanted.metricsPort === undefined ? undefined : await serveMetrics(telemetry.registry, { port: wanted.metricsPort, host: wanted.metricsHost });
  if (metricsPort) log.info({ port: metricsPort.port, host: wanted.metricsHost }, 'metrics are served');
  const end = async (signal: string): Promise<void> => {
    if (lifecycle.draining) return;
    lifecycle.draining = true;
    log.info({ signal }, 'draining');
    setTimeout(() => process.exit(1), DRAIN_MILLISECONDS).unref();
    await app.close();
    await Promise.all([doors.close(), staffDoor?.close()]);
    await Promise.all([telemetry.close(), metricsPort?.close()]);
    log.info('ended');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  await app.listen({ port: settings.port, host: settings.host });
}

run().catch((error: unknown) => {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'could not start');
  process.exitCode = 1;
});
