import '@entrepot/ui/styles.css';
import { applyAccent } from '@entrepot/ui';
import { createRoot } from 'react-dom/client';
import { loadSiteConfig, SiteFailure } from './app/site-config.ts';
import { StartFailure } from './app/start-failure.tsx';
import { Storefront } from './app/storefront.tsx';

const root = createRoot(document.querySelector('#root') ?? document.body);

try {
  const config = await loadSiteConfig('/');
  document.documentElement.lang = config.locale;
  document.title = config.name;
  applyAccent(config.accentColor);
  root.render(<Storefront config={config} />);
} catch (error) {
  root.render(<StartFailure reason={error instanceof SiteFailure ? error.message : 'The server did not answer.'} />);
}
