import { activateDevice, deactivateDevice, validateLicense } from '@entrepot/licensing';
import {
  activateDeviceInput, deactivateDeviceInput, validateLicenseInput, verdictDetail, type ActivateDeviceOutput, type DeactivateDeviceOutput,
  type ValidateLicenseOutput,
} from '@entrepot/licensing/contract';
import type { DeviceActor, Doors, Tx } from '@entrepot/postgres';
import { answerOnce } from '@entrepot/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { findTenant } from './find-tenant.ts';
import { RouteCache } from './route-cache.ts';
import type { Budgets } from './spend-budgets.ts';
import type { UsageCounter } from './usage-counter.ts';

/** What the routes of licenses stand on. */
export interface LicenseRoutesOptions {
  readonly doors: Doors;
  readonly baseDomain: string;
  readonly budgets: Budgets;
  /** Hears of each validation's verdict. */
  readonly onVerdict?: (code: string) => void;
  /** Counts what each tenant's devices asked and were told. */
  readonly usage?: UsageCounter | undefined;
}

interface Question { key: string; productCode?: string | undefined }

/** POST /licenses/validate, /licenses/activate, /licenses/deactivate: for products and their devices, without credentials. */
export function licenseRoutes(app: FastifyInstance, { doors, baseDomain, budgets, onVerdict, usage }: LicenseRoutesOptions): void {
  const routes = new RouteCache(doors);

  app.post('/licenses/validate', async (request, reply): Promise<ValidateLicenseOutput> => {
    const { input, actor } = await read(request, reply, validateLicenseInput);
    const verdict = actor ? await validateLicense(doors.reader(actor), actor, input) : noSuchKey();
    onVerdict?.(verdict.code);
    if (actor) usage?.count(actor, 'licenses.validate', verdict.code, doors.reader(actor).at);
    return verdict;
  });

  app.post('/licenses/activate', async (request, reply): Promise<ActivateDeviceOutput> => {
    const { input, actor } = await read(request, reply, activateDeviceInput);
    if (!actor) return unknownKey;
    return counted(actor, 'licenses.activate', await once(request, actor, 'licensing.activateDevice', input, (tx) => activateDevice(tx, actor, input)));
  });

  app.post('/licenses/deactivate', async (request, reply): Promise<DeactivateDeviceOutput> => {
    const { input, actor } = await read(request, reply, deactivateDeviceInput);
    if (!actor) return unknownKey;
    return counted(actor, 'licenses.deactivate', await once(request, actor, 'licensing.deactivateDevice', input, (tx) => deactivateDevice(tx, actor, input)));
  });

  async function read<Input extends Question>(request: FastifyRequest, reply: FastifyReply, schema: z.ZodType<Input>) {
    const input = schema.parse(request.body);
    await budgets.spendLicense(reply, input.key);
    const tenantId = await findTenant(routes, baseDomain, { hostname: request.hostname, key: input.key, productCode: input.productCode });
    const actor: DeviceActor | undefined = tenantId === undefined ? undefined : { kind: 'device', tenantId, requestId: request.id };
    return { input, actor };
  }

  function counted<Output extends ActivateDeviceOutput | DeactivateDeviceOutput>(actor: DeviceActor, endpoint: string, output: Output): Output {
    usage?.count(actor, endpoint, output.outcome === 'refused' ? output.code : output.outcome, doors.reader(actor).at);
    return output;
  }

  /** One transaction; with an Idempotency-Key the same request has its effect once and its answer again. */
  function once<Output>(
    request: FastifyRequest, actor: DeviceActor, operation: string, input: unknown, work: (tx: Tx) => Promise<Output>,
  ): Promise<Output> {
    const key = request.headers['idempotency-key'];
    return doors.transact(actor, (tx) => key === undefined
      ? work(tx)
      : tx.asClerk(() => answerOnce(tx, actor, { operation, key: String(key), request: input }, () => work(tx))), { beginAsClerk: true });
  }
}

function noSuchKey(): ValidateLicenseOutput {
  return { valid: false, code: 'NOT_FOUND', detail: verdictDetail('NOT_FOUND'), validatedAt: new Date().toISOString(), license: null };
}

const unknownKey = { outcome: 'refused', code: 'NOT_FOUND', detail: verdictDetail('NOT_FOUND'), license: null } as const;
