import { useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { address } from '../../app/address.ts';
import { useMember } from '../../app/member.ts';
import { places, placeTexts } from '../../app/places.ts';
import { trpc } from '../../app/trpc.ts';
import { shortKey } from '../../features/licensing/short-key.ts';
import { shellTexts } from '../shell-texts.ts';

/** Something to go to. */
interface Finding {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly href: string;
}
/** Findings of one kind. */
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Pages, actions and records that match, of those the role may see. @param text what was typed, after a pause */
export function useFindings(text: string): { groups: readonly FindingGroup[]; busy: boolean; failed: boolean } {
  const t = useMessages(shellTexts);
  const name = useMessages(placeTexts);
  const { may } = useMember();
  const words = text.trim();
  const options = (allowed: boolean) => ({ enabled: allowed && words.length > 1, placeholderData: keepPreviousData, retry: false });
  const products = trpc.catalog.searchProducts.useQuery({ search: words, limit: 5 }, options(may('product.read')));
  const orders = trpc.sales.searchOrders.useQuery({ search: words, limit: 5 }, options(may('order.read')));
  const companies = trpc.customers.searchCompanies.useQuery({ search: words, limit: 5 }, options(may('customer.read')));
  const licenses = trpc.licensing.searchLicenses.useQuery({ text: words, limit: 5 }, options(may('license.read')));
  const queries = [products, orders, companies, licenses];

  const fits = ({ label }: Finding) => label.toLowerCase().includes(words.toLowerCase());
  const pages: Finding[] = places
    .filter(({ permission }) => may(permission))
    .map(({ id, path }) => ({ id: `page-${id}`, label: name(id), href: address(path) }));
  pages.push({ id: 'page-sessions', label: name('sessions'), href: address('/sessions') });
  const actions: Finding[] = [
    ...(may('product.write') ? [{ id: 'new-product', label: t('newProduct'), href: address('/catalog/new') }] : []),
    ...(may('customer.write') ? [{ id: 'new-customer', label: t('newCustomer'), href: address('/customers', { new: 'yes' }) }] : []),
  ];
  const found = <Row>(rows: readonly Row[] | undefined, shown: (row: Row) => Finding) => (words.length > 1 ? (rows ?? []).map(shown) : []);
  const groups: FindingGroup[] = [
    { title: t('pages'), findings: pages.filter(fits) },
    { title: t('actions'), findings: actions.filter(fits) },
    {
      title: name('catalog'),
      findings: found(products.data?.products, (row) => ({
        id: row.productId,
        label: row.name,
        detail: row.sku,
        href: address(`/catalog/${row.productId}`),
      })),
    },
    {
      title: name('orders'),
      findings: found(orders.data?.orders, (row) => ({
        id: row.orderId,
        label: row.code,
        detail: row.companyName,
        href: address(`/orders/${row.orderId}`),
      })),
    },
    {
      title: name('customers'),
      findings: found(companies.data?.companies, (row) => ({
        id: row.companyId,
        label: row.name,
        detail: row.country,
        href: address(`/customers/${row.companyId}`),
      })),
    },
    {
      title: name('licenses'),
      findings: found(licenses.data?.items, (row) => ({
        id: row.licenseId,
        label: shortKey(row.keyMasked),
        detail: `${row.productName}, ${row.companyName}`,
        href: address(`/licenses/${row.licenseId}`),
      })),
    },
  ];
  return {
    groups: groups.filter(({ findings }) => findings.length > 0),
    busy: queries.some((query) => query.isFetching),
    failed: queries.some((query) => query.isError),
  };
}
