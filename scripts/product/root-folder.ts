import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const rootFolder: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
