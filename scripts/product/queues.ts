/** Every queue of the product, as the worker composes them; the migrator and the testbed create them. */
export { queues } from '../../apps/worker/src/queues.ts';
