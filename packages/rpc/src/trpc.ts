import { initTRPC } from '@trpc/server';
import type { RpcContext } from './context.ts';
import { describeFailure } from './problem.ts';

const t = initTRPC.context<RpcContext>().create({
  // Stacks leak unless this is false, whatever NODE_ENV says.
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const failure = describeFailure(error);
    return {
      message: failure.detail,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: failure.status,
        reason: failure.reason,
        details: failure.details,
        fields: failure.fields,
        requestId: ctx?.requestId ?? '',
      },
    };
  },
});

/** Groups procedures under a domain's name. */
export const router = t.router;
/** Where every procedure of ours begins; not exported from the package. */
export const procedure = t.procedure;
