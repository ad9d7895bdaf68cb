import type { AppRouter } from '@entrepot/api/router';
import { type CreateTRPCReact, createTRPCReact } from '@trpc/react-query';
import type { inferRouterOutputs } from '@trpc/server';

/** The server's procedures as hooks; their types come from the server itself. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

/** What each procedure answers, by domain and name. */
export type Outputs = inferRouterOutputs<AppRouter>;
