import { parseArgs } from 'node:util';

/**
 * Reads `[FILE] --tenant SLUG` from the command line; prints the help and ends the process when asked for it, or when something
 * is missing.
 */
export function readArguments(help: string, defaultFile: string): { slug: string; file: string } {
  let fault = '';
  try {
    const { values, positionals: [file = defaultFile, ...others] } = parseArgs({
      allowPositionals: true, options: { tenant: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (!values.help && values.tenant && others.length === 0) return { slug: values.tenant, file };
    if (!values.help) fault = values.tenant ? 'name one file' : 'name the tenant: --tenant SLUG';
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  if (fault === '') console.log(help);
  else console.error(`${fault}\n\n${help}`);
  return process.exit(fault === '' ? 0 : 1);
}
