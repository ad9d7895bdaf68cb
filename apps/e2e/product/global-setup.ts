import type { TestProject } from 'vitest/node';
import { runProduct } from './run-product.ts';

/** vitest's global setup: one product for the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { product, stop } = await runProduct();
  project.provide('product', product);
  return stop;
}
