import '../src/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider, Toaster, applyAccent } from '../src/index.ts';
import { ActionsPage } from './pages/actions.tsx';
import { AdminDetailPage } from './pages/admin-detail.tsx';
import { AdminHomePage } from './pages/admin-home.tsx';
import { AdminListPage } from './pages/admin-list.tsx';
import { BreakdownsPage } from './pages/breakdowns.tsx';
import { ConsolePage } from './pages/console.tsx';
import { FieldsPage } from './pages/fields.tsx';
import { ShopListPage } from './pages/shop-list.tsx';
import { ShopProductPage } from './pages/shop-product.tsx';
import { StatesPage } from './pages/states.tsx';
import { TrendsPage } from './pages/trends.tsx';

const pages = {
  home: AdminHomePage,
  list: AdminListPage,
  detail: AdminDetailPage,
  fields: FieldsPage,
  actions: ActionsPage,
  states: StatesPage,
  trends: TrendsPage,
  breakdowns: BreakdownsPage,
  console: ConsolePage,
  shop: ShopListPage,
  product: ShopProductPage,
};

const query = new URLSearchParams(location.search);
const wanted = query.get('page') ?? 'home';
const Page = Object.entries(pages).find(([name]) => name === wanted)?.[1] ?? AdminHomePage;
const locale = query.get('locale') ?? 'en-GB';
document.documentElement.lang = locale;
if (wanted === 'shop' || wanted === 'product') document.documentElement.dataset['density'] = 'generous';
applyAccent(query.get('accent') ?? undefined);

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider locale={locale} currency="EUR" timeZone="Europe/Vienna">
        <Page />
        <Toaster />
      </LocaleProvider>
    </StrictMode>,
  );
}
