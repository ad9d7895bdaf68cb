import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const file = new URL('./theme-boot.js', import.meta.url);

/**
 * Vite plugin for an app: serves and emits `theme-boot.js` beside index.html and puts its script tag first in <head>,
 * as a file of its own, so that a Content-Security-Policy of `script-src 'self'` allows it. For the same policy's
 * `font-src 'self'` no asset is inlined as a data: URL.
 */
export function themeBoot(): Plugin {
  let base = '/';
  return {
    name: 'entrepot-theme-boot',
    config: () => ({ build: { assetsInlineLimit: 0 } }),
    configResolved(config) {
      base = config.base;
    },
    configureServer(server) {
      server.middlewares.use(`${base}theme-boot.js`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'theme-boot.js', source: readFileSync(file, 'utf8') });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `${base}theme-boot.js` }, injectTo: 'head-prepend' }],
  };
}
