import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many requests in so many seconds. */
export interface Budget {
  readonly requests: number;
  readonly seconds: number;
}

/** Budgets of `/v1`; null lifts one, for tests and benchmarks. */
export interface V1Limits {
  /** Per address of callers that show no credentials. */
  readonly address: Budget | null;
  /** Per license key, from whatever address. */
  readonly license: Budget | null;
}

/** The limit we publish (docs/api/README.md): 100 requests per 15 minutes per anonymous address. A license's own budget lets 40 devices ask every 2 minutes. */
export const DEFAULT_LIMITS: V1Limits = {
  address: { requests: 100, seconds: 900 },
  license: { requests: 300, seconds: 900 },
};

/** What is left of a budget after a request. */
export interface Spent {
  readonly policy: string;
  readonly budget: Budget;
  readonly allowed: boolean;
  readonly remaining: number;
  /** Until the budget is whole again. */
  readonly resetSeconds: number;
}

/** Counts requests against one budget. A store that several processes share can stand behind the same face. */
export interface Limiter {
  spend(key: string): Promise<Spent>;
}

/** Counts in this process's memory: with n processes a caller gets up to n budgets. @param policy its name in the headers */
export function memoryLimiter(policy: string, budget: Budget): Limiter {
  const limiter = new RateLimiterMemory({ points: budget.requests, duration: budget.seconds, keyPrefix: policy });
  return {
    spend: async (key) => {
      const [counted, allowed] = await limiter.consume(key).then(
        (result) => [result, true] as const,
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return [refused, false] as const;
          throw refused;
        });
      return { policy, budget, allowed, remaining: counted.remainingPoints, resetSeconds: Math.max(1, Math.ceil(counted.msBeforeNext / 1000)) };
    },
  };
}

/** One caller's address: an IPv6 customer has a whole /64, so that is what counts. */
export function addressKey(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...zeros, ...end].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}
