import { getRouteApi } from '@tanstack/react-router';
import { InvoicesPage } from '../../features/billing/list-invoices/invoices-page.tsx';
import { AccountPage } from '../../features/identity/account/account-page.tsx';
import { BuyersOnly } from '../../features/identity/sign-in/buyers-only.tsx';
import { LicensePage } from '../../features/licensing/license-detail/license-page.tsx';
import { LicensesPage } from '../../features/licensing/list-licenses/licenses-page.tsx';
import { OrdersPage } from '../../features/sales/list-orders/orders-page.tsx';
import { OrderPage } from '../../features/sales/order-detail/order-page.tsx';
import { CheckoutPage } from '../../features/sales/place-order/checkout-page.tsx';

const orders = getRouteApi('/orders');
const order = getRouteApi('/orders/$orderId');
const licenses = getRouteApi('/licenses');
const license = getRouteApi('/licenses/$licenseId');
const invoices = getRouteApi('/invoices');

// Whoever opens one of these opens the others: together they are smaller than apart.

/** Review and place the order. */
export function CheckoutRoute() {
  return (
    <BuyersOnly>
      <CheckoutPage />
    </BuyersOnly>
  );
}

/** Orders of the company. */
export function OrdersRoute() {
  return (
    <BuyersOnly>
      <OrdersPage after={orders.useSearch().after} />
    </BuyersOnly>
  );
}

/** One order. */
export function OrderRoute() {
  const { orderId } = order.useParams();
  return (
    <BuyersOnly>
      <OrderPage key={orderId} orderId={orderId} justPlaced={order.useSearch().placed === 'true'} />
    </BuyersOnly>
  );
}

/** Licenses of the company. */
export function LicensesRoute() {
  return (
    <BuyersOnly>
      <LicensesPage after={licenses.useSearch().after} />
    </BuyersOnly>
  );
}

/** One license. */
export function LicenseRoute() {
  const { licenseId } = license.useParams();
  return (
    <BuyersOnly>
      <LicensePage key={licenseId} licenseId={licenseId} />
    </BuyersOnly>
  );
}

/** Invoices of the company. */
export function InvoicesRoute() {
  return (
    <BuyersOnly>
      <InvoicesPage after={invoices.useSearch().after} />
    </BuyersOnly>
  );
}

/** The buyer's account. */
export function AccountRoute() {
  return (
    <BuyersOnly>
      <AccountPage />
    </BuyersOnly>
  );
}
