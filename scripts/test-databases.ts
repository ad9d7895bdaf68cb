import { setupWith } from '@entrepot/testbed/global-setup';
import { queues } from './product/queues.ts';

/** vitest's global setup: one private server for the run, with the product's queues. */
export const setup = setupWith(queues);
