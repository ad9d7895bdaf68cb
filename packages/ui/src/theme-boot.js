/*
 * Runs in <head> before the first paint, as a file of its own so that a Content-Security-Policy without
 * 'unsafe-inline' allows it: <script src="/theme-boot.js"></script>. It puts the person's choice
 * ('light', 'dark', or 'system' by default) on <html data-theme>, and keeps it right when the system changes.
 */
// zod would try whether it may compile schemas with `new Function`, which the policy refuses and reports. This runs before any
// module does, which z.config({ jitless: true }) in one of them could not promise.
globalThis.__zod_globalConfig = { jitless: true };

(() => {
  const root = document.documentElement;
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let choice = null;
    try {
      choice = localStorage.getItem('entrepot.theme');
    } catch {
      // Storage may be forbidden; the system's theme is then the answer.
    }
    const dark = choice === 'dark' || (choice !== 'light' && systemIsDark.matches);
    root.dataset.theme = dark ? 'dark' : 'light';
  };
  apply();
  systemIsDark.addEventListener('change', apply);
  addEventListener('storage', apply);
  addEventListener('entrepot:theme', apply);
})();
