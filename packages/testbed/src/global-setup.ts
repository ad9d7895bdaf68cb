import type { TestProject } from 'vitest/node';
import { openDatabaseDesk } from './database-desk.ts';
import { deskKey } from './desk-key.ts';
import type { TestQueues } from './test-server.ts';

/**
 * Makes vitest's global setup, which runs once before the first worker starts.
 * @param queues every queue of the product; the testbed is a package and cannot know them.
 * @returns what vitest calls; its own answer is called after the last worker.
 */
export function setupWith(queues: TestQueues): (project: TestProject) => Promise<() => Promise<void>> {
  return async (project) => {
    const desk = await openDatabaseDesk(queues);
    project.provide(deskKey, desk.url);
    return () => desk.stop();
  };
}
