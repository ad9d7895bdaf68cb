import { parseArgs } from 'node:util';
import { basename, resolve } from 'node:path';

/** What `npm run import:orders` was asked for. */
export interface HistoryArguments {
  readonly file: string;
  readonly errors: string;
  /** Empty for a dry run, which needs none. */
  readonly slug: string;
  readonly dryRun: boolean;
}

/** Reads the command line; prints the help and ends the process when asked for it, or when something is missing. */
export function readHistoryArguments(help: string): HistoryArguments {
  let fault = '';
  try {
    const { values, positionals: [file, ...others] } = parseArgs({
      allowPositionals: true,
      options: {
        tenant: { type: 'string' }, errors: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    });
    const dryRun = values['dry-run'] === true;
    if (!values.help) fault = faultOf({ file, others, slug: values.tenant, errors: values.errors, dryRun });
    if (!values.help && fault === '' && file !== undefined) {
      return { file, errors: values.errors ?? `${basename(file)}.refused.csv`, slug: values.tenant ?? '', dryRun };
    }
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  if (fault === '') console.log(help);
  else console.error(`${fault}\n\n${help}`);
  return process.exit(fault === '' ? 0 : 1);
}

function faultOf({ file, others, slug, errors, dryRun }: {
  file: string | undefined; others: readonly string[]; slug: string | undefined; errors: string | undefined; dryRun: boolean;
}): string {
  if (file === undefined || others.length > 0) return 'name one file';
  if (!slug && !dryRun) return 'name the tenant: --tenant SLUG';
  return errors !== undefined && resolve(errors) === resolve(file) ? 'the refused rows need a file of their own' : '';
}
