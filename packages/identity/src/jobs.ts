import { handle, type Handler } from '@entrepot/jobs';
import { purgeUsedTokens } from './purge-used-tokens.ts';
import { purgeUsedTokensSchedule } from './queues.ts';

/** What the clock asks of identity. */
export function identityHandlers(): Handler[] {
  return [
    handle(purgeUsedTokensSchedule.queue, async ({ doors, actor, signal }) => {
      await purgeUsedTokens(doors, actor, signal);
    }),
  ];
}
