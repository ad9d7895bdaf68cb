import { readdirSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerPage, nothingHere } from './answer-error.ts';
import type { Edge } from './context.ts';
import { findSiteTenant } from './find-site-tenant.ts';
import { indexPage, INDEX_STYLE, notBuiltPage } from './index-page.ts';
import { sessionCookies, visitorId } from './session-cookies.ts';
import { siteOf } from './site.ts';

/** What the browser apps read when they start; no address is baked into them. */
interface AppConfig {
  readonly audience: 'admin' | 'storefront';
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly accentColor: string;
  /** Where this tenant's tRPC answers, on this host. */
  readonly trpcPath: string;
}

/** The built apps, their `/config.json`, and the index page of the bare base domain. */
export function serveApps(edge: Edge) {
  const { settings, directory } = edge;
  const folders = { storefront: new BuiltFolder(settings.storefrontFolder), admin: new BuiltFolder(settings.adminFolder) };
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler(answerPage);
    await app.register(fastifyStatic, { root: settings.storefrontFolder, serve: false, cacheControl: false, suppressWarning: true });

    app.get('/*', async (request, reply) => {
      const site = siteOf(request.host, request.url, settings.baseDomain);
      const path = request.url.split('?')[0] ?? '/';
      // On every host: a page about a failure looks like one of ours wherever it happens.
      if (path === '/index.css') return reply.type('text/css').send(INDEX_STYLE);
      if (site.kind === 'root' || site.kind === 'admin-root' && path === '/') {
        if (path === '/') return reply.type('text/html').send(await indexPage(edge, request));
        throw nothingHere();
      }
      const inAdmin = site.kind === 'admin' || site.kind === 'admin-root';
      const folder = inAdmin ? folders.admin : folders.storefront;
      // Files are the same for every tenant of an app and need no look-up.
      const file = folder.fileAt(path) ?? (site.kind === 'admin' ? folder.fileAt(path.slice(site.slug.length + 1)) : undefined);
      if (file) return sendFile(reply, folder, file);
      if (looksLikeFile(path) && !path.endsWith('/config.json')) throw nothingHere();

      const { audience, tenant } = await findSiteTenant(directory, site, request.id);
      const base = audience === 'admin' ? `/${tenant.slug}` : '';
      if (path === `${base}/config.json`) {
        const { session } = sessionCookies(request, reply, { audience, slug: tenant.slug });
        if (audience === 'storefront' && session === undefined) visitorId(request, reply, { keep: true });
        const { slug, name, trade, currency, locale, timeZone, accentColor } = tenant;
        const config: AppConfig = { audience, slug, name, trade, currency, locale, timeZone, accentColor, trpcPath: `${base}/trpc` };
        return reply.header('cache-control', 'no-store').send(config);
      }
      if (audience === 'admin' && path === base) return reply.redirect(`${base}/`);
      if (!folder.fileAt('/index.html')) return reply.status(503).type('text/html').send(notBuiltPage(audience));
      return sendFile(reply, folder, 'index.html');
    });
  };
}

/** A page's path has no dot in its last part; what has one is a file, and a missing file must not come back as a page. */
function looksLikeFile(path: string): boolean {
  return (path.split('/').at(-1) ?? '').includes('.');
}

async function sendFile(reply: FastifyReply, folder: BuiltFolder, file: string): Promise<FastifyReply> {
  // Vite puts a hash of the content into the names under assets/; everything else is asked for again.
  const immutable = file.startsWith('assets/') && file !== 'index.html';
  reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  return reply.sendFile(file, folder.path);
}

/** The files of a built app. Only names that are listed are served, so no path can lead out of it. */
class BuiltFolder {
  readonly path: string;
  #files: ReadonlySet<string> = new Set();

  constructor(path: string) {
    this.path = path;
  }

  /** @returns the file's name inside the folder, or undefined */
  fileAt(path: string): string | undefined {
    // Looked at again until there is something: the build may end after this process started.
    if (this.#files.size === 0) this.#files = new Set(this.#list());
    const name = path.replace(/^\/+/, '');
    return this.#files.has(name) ? name : undefined;
  }

  #list(): string[] {
    try {
      return readdirSync(this.path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath.slice(this.path.length)}/${entry.name}`.replaceAll('\\', '/').replace(/^\/+/, ''));
    } catch {
      return [];
    }
  }
}
