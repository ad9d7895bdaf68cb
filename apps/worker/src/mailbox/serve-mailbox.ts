import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { CapturedMails } from './captured-mails.ts';
import { listPage, mailPage, STYLE } from './pages.ts';

// Pages run no script and load nothing but their style; the e-mail itself stands in a sandbox and may load nothing at all.
const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The mailbox in the browser. */
export interface MailboxPages {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the mailbox on the loopback address. @param port 0: any free one */
export async function serveMailbox(port: number, mails: CapturedMails): Promise<MailboxPages> {
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (url === null) return void send(response, 400, 'text/plain', 'this is no address\n');
    const { hostname, pathname, searchParams } = url;
    // A page of another site whose name was pointed at this machine is not let in (DNS rebinding).
    if (!/^(localhost|127\.0\.0\.1)$/.test(hostname)) return void send(response, 421, 'text/plain', 'this mailbox answers on localhost only\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void send(response, 405, 'text/plain', 'read only\n');
    answer(response, pathname, searchParams.get('view'), mails);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(response: ServerResponse, pathname: string, view: string | null, mails: CapturedMails): void {
  if (pathname === '/') return send(response, 200, 'text/html', listPage(mails.all));
  if (pathname === '/style.css') return send(response, 200, 'text/css', STYLE);
  if (pathname === '/mails.json') return send(response, 200, 'application/json', JSON.stringify(mails.all));
  const [, number, body] = /^\/mails\/(\d{1,9})(\/html)?$/.exec(pathname) ?? [];
  const mail = mails.find(Number(number));
  if (!mail) return send(response, 404, 'text/plain', 'no such mail\n');
  if (body) return send(response, 200, 'text/html', mail.html, MAIL_POLICY);
  return send(response, 200, 'text/html', mailPage(mail, mail.html === '' || view === 'text' ? 'text' : 'html'));
}

function send(response: ServerResponse, status: number, type: string, body: string, policy = PAGE_POLICY): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy, 'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin',
  }).end(body);
}
