import { parseArgs } from 'node:util';

/**
 * Reads `[FILE] --tenant SLUG` from the command line; prints the help and ends the process when asked for it, or when something
 * is missing.
 */
export function readArguments(help: string, defaultFile: string): { slug: string; file: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true, options: { tenant: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(help);
      process.exit(0);
    }
    if (!values.tenant) throw new Error('name the tenant: --tenant SLUG');
    if (positionals.length > 1) throw new Error('name one file');
    return { slug: values.tenant, file: positionals[0] ?? defaultFile };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(1);
  }
}
