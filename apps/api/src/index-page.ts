import type { FastifyRequest } from 'fastify';
import type { Edge } from './context.ts';

/** Served as a file of its own: the content security policy allows no inline style. */
export const INDEX_STYLE = `:root { color-scheme: light dark; font: 16px/1.6 ui-sans-serif, system-ui, sans-serif; }
html { background: light-dark(#fff, #12181d); color: light-dark(#1b242c, #e8edf0); }
body { max-width: 44rem; margin: 12vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; letter-spacing: -0.01em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.6rem 0.75rem 0.6rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
th { font-size: 0.8rem; font-weight: 600; opacity: 0.7; }
a { color: light-dark(#0b5c57, #6fd3cb); display: inline-block; min-height: 24px; }
`;

/** What stands at the bare base domain: the demo tenants' addresses, or nothing but the name. */
export async function indexPage({ settings, directory }: Edge, request: FastifyRequest): Promise<string> {
  const port = /:\d+$/.exec(request.host)?.[0] ?? '';
  const at = (name: string, path = '/'): string => `${request.protocol}://${name}.${settings.baseDomain}${port}${path}`;
  const tenants = await Promise.all(settings.demoTenants.map((slug) => directory.find('slug', slug, request.id)));
  const rows = tenants.filter((tenant) => tenant !== undefined).map(({ slug, name, trade }) => `
      <tr><td>${escaped(name)}<br><small>${escaped(trade)}</small></td>
        <td><a href="${at(slug)}">Storefront</a></td><td><a href="${at('admin', `/${slug}/`)}">Admin</a></td></tr>`);
  return page('Entrepot', rows.length === 0 ? '<p>Go to your shop by its own address.</p>' : `
    <p>Demo tenants on this machine. The sign-ins were printed where it was started.</p>
    <table><thead><tr><th scope="col">Tenant</th><th scope="col">Customers</th><th scope="col">Team</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`);
}

/** Instead of an app whose folder is empty. */
export function notBuiltPage(app: string): string {
  return page('Not built yet', `<p>The ${escaped(app)} app is not built yet. It appears here once it is; reload in a moment.</p>`);
}

/** When there is no page to show. @param detail a sentence for people */
export function failurePage(detail: string, requestId: string): string {
  return page('This page cannot be shown', `<p>${escaped(detail)}</p><p><small>Request ${escaped(requestId)}</small></p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title}</title><link rel="stylesheet" href="/index.css"><link rel="icon" href="data:,">
  </head>
  <body><main><h1>${title}</h1>${body}</main></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
