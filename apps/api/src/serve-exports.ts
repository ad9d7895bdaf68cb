import { Readable } from 'node:stream';
import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { OperatorActor } from '@entrepot/postgres';
import { exportFile } from '@entrepot/reporting';
import type { FastifyInstance } from 'fastify';
import { nothingHere } from './answer-error.ts';
import { buildContext, type Edge } from './context.ts';
import { siteOf } from './site.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `GET /platform/exports/<taskId>` on the admin host: a file that an export left, for staff who may export. Fetching it is recorded
 * before the first byte goes out; parts are read as the browser takes them.
 */
export function serveExports(edge: Edge) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { taskId: string } }>('/platform/exports/:taskId', async (request, reply) => {
      if (siteOf(request.host, request.url, edge.settings.baseDomain).kind !== 'platform') throw nothingHere();
      const { principal, tenantId, requestId, doors } = await buildContext(edge, request, reply);
      if (principal.kind !== 'staff') throw new Refusal('unauthenticated', 'session.missing', 'Sign in to go on.');
      if (!principal.permissions.has('report.export')) {
        throw new Refusal('forbidden', 'permission.missing', 'Your role does not allow this. Ask an administrator of the platform for it.', { permission: 'report.export' });
      }
      const actor: OperatorActor = { kind: 'operator', tenantId, requestId, userId: principal.userId, label: principal.name };
      const { taskId } = request.params;
      const file = UUID.test(taskId) ? await exportFile(doors.reader(actor, { slow: true }), actor, taskId) : undefined;
      if (file === undefined) throw new Refusal('not-found', 'export.not-found', 'There is no such file, or it is older than a week. Start the export again.');
      await doors.transact(actor, (tx) => record(tx, actor, {
        action: 'report.download', objectType: 'task', objectId: taskId, objectLabel: file.name, after: { bytes: file.bytes },
      }));
      return reply
        .header('content-disposition', `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '_')}"`)
        .header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')
        .type(file.mediaType).send(Readable.from(file.parts));
    });
  };
}
