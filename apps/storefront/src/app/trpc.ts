import type { AppRouter } from '@entrepot/api/router';
import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query';

/** The server's procedures as hooks; their types come from the server itself. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();
