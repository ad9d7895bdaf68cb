import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The code that an authenticator shows now, by oathtool of Debian: an implementation that is not ours. */
export async function totpCode(secret: string): Promise<string> {
  return (await run('oathtool', ['--totp', '--base32', secret])).stdout.trim();
}

/** What curl makes of a POST with a JSON body: a client that is not ours. */
export async function curl<Body = Record<string, unknown>>(url: string, body: object): Promise<{ status: number; body: Body }> {
  const flags = ['--silent', '--show-error', '--max-time', '20', '--write-out', '\n%{http_code}'];
  const { stdout } = await run('curl', [...flags, '--header', 'content-type: application/json', '--data', JSON.stringify(body), url]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: JSON.parse(stdout.slice(0, end)) as Body };
}

/** The status that curl gets for a page. */
export async function statusOf(url: string): Promise<number> {
  const flags = ['--silent', '--show-error', '--max-time', '20', '--output', '/dev/null', '--write-out', '%{http_code}'];
  return Number((await run('curl', [...flags, url])).stdout);
}
