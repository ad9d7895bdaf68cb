// `npm run soak [-- COUNT]`: a million interleaved, faulted requests of many tenants through both doors; not one foreign row.
import { soakFromCommandLine } from '../packages/postgres/soak/main.ts';

process.exitCode = await soakFromCommandLine(process.argv.slice(2));
