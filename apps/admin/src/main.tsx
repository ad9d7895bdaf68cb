import '@entrepot/ui/styles.css';
import { createRoot } from 'react-dom/client';
import { basePath } from './app/address.ts';
import { App } from './app/app.tsx';
import { loadSiteConfig, SiteUnavailable } from './app/site-config.ts';
import { StartFailure } from './app/start-failure.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no root');
const root = createRoot(place);
try {
  const site = await loadSiteConfig(`${basePath}/`);
  document.documentElement.lang = site.locale;
  root.render(<App site={site} />);
} catch (error) {
  const failure = error instanceof SiteUnavailable ? error : undefined;
  root.render(<StartFailure message={failure?.message} requestId={failure?.requestId} />);
}
