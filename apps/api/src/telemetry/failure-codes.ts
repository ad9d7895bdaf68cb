import type { FastifyRequest } from 'fastify';

// Why a request failed, from who answers it to who counts it.
const codes = new WeakMap<FastifyRequest, string>();

/** Notes the reason that a request was answered with. */
export function noteFailure(request: FastifyRequest, code: string): void {
  codes.set(request, code);
}

/** @returns the reason that was noted, or undefined when it did not fail */
export function failureOf(request: FastifyRequest): string | undefined {
  return codes.get(request);
}
