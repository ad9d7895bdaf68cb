import { readdirSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerPage, nothingHere } from './answer-error.ts';
import type { Edge } from './context.ts';
import { findInspector } from './find-inspector.ts';
import { findSiteTenant, refuseClosed } from './find-site-tenant.ts';
import { indexPage, INDEX_STYLE, notBuiltPage } from './index-page.ts';
import { PlatformNotice } from './platform-notice.ts';
import { sessionToken, visitorId } from './session-cookies.ts';
import { PLATFORM_SLUG, siteOf, type Site } from './site.ts';

/** What the browser apps read when they start; no address is baked into them. */
interface AppConfig {
  readonly audience: 'admin' | 'storefront';
  /** The console of the platform's own staff, which the admin app draws instead of a tenant's. */
  readonly platform?: true;
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly accentColor: string;
  /** Where this tenant's tRPC answers, on this host. */
  readonly trpcPath: string;
  /** What the platform tells the teams of all tenants, and whom they can ask. */
  readonly announcement?: string;
  readonly supportEmail?: string;
  /** Whether calls should carry a `traceparent`. */
  readonly tracing?: true;
}

/** The built apps, their `/config.json`, and the index page of the bare base domain. */
export function serveApps(edge: Edge) {
  const { settings, directory } = edge;
  const notice = new PlatformNotice(edge.doors);
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
      const base = basePathOf(site);
      const inAdmin = base !== '' || site.kind === 'admin-root';
      const folder = inAdmin ? folders.admin : folders.storefront;
      // Files are the same for every tenant of an app and need no look-up.
      const file = folder.fileAt(path) ?? (base === '' ? undefined : folder.fileAt(path.slice(base.length)));
      if (file) return sendFile(reply, folder, file);
      if (looksLikeFile(path) && !path.endsWith('/config.json')) throw nothingHere();

      const { audience, tenant } = await findSiteTenant(directory, site, request.id);
      if (audience !== 'admin' || !await findInspector(edge.doors, tenant, request)) refuseClosed({ audience, tenant });
      if (path === `${base}/config.json`) {
        const session = sessionToken(request, { audience, slug: tenant.slug });
        if (audience === 'storefront' && session === undefined) visitorId(request, reply, { keep: true });
        const { slug, name, trade, currency, locale, timeZone, accentColor } = tenant;
        const { announcement, supportEmail } = audience === 'admin' ? await notice.current(request.id) : { announcement: '', supportEmail: '' };
        const config: AppConfig = {
          audience: inAdmin ? 'admin' : 'storefront', ...audience === 'platform' && { platform: true },
          slug, name, trade, currency, locale, timeZone, accentColor, trpcPath: `${base}/trpc`, ...settings.tracing === true && { tracing: true },
          ...announcement !== '' && { announcement }, ...supportEmail !== '' && { supportEmail },
        };
        return reply.header('cache-control', 'no-store').send(config);
      }
      if (inAdmin && path === base) return reply.redirect(`${base}/`);
      if (!folder.fileAt('/index.html')) return reply.status(503).type('text/html').send(notBuiltPage(inAdmin ? 'admin' : 'storefront'));
      return sendFile(reply, folder, 'index.html');
    });
  };
}

/** Where an app of the admin host lives; empty for a storefront, which has a host of its own. */
function basePathOf(site: Site): string {
  if (site.kind === 'platform') return `/${PLATFORM_SLUG}`;
  return site.kind === 'admin' ? `/${site.slug}` : '';
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
