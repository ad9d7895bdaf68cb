import { defineMessages } from '@entrepot/ui';

/** Words of invoices. */
export const billingTexts = defineMessages({
  en: {
    invoices: 'Invoices',
    invoice: 'Invoice',
    empty: 'No invoices yet',
    emptyWhy: 'An invoice is made with each order and stands here until it is paid, and after.',
    toCatalog: 'Browse the catalog',
    issued: 'Issued',
    due: 'Due',
    status: 'Status',
    total: 'Total',
    order: 'Order',
    viewOrder: 'View order',
    open: 'Open',
    paid: 'Paid',
    void: 'Cancelled',
    overdue: 'Overdue',
  },
  de: {
    invoices: 'Rechnungen',
    invoice: 'Rechnung',
    empty: 'Noch keine Rechnungen',
    emptyWhy: 'Zu jeder Bestellung entsteht eine Rechnung; sie steht hier, bis sie bezahlt ist, und danach.',
    toCatalog: 'Zum Katalog',
    issued: 'Ausgestellt',
    due: 'Fällig',
    status: 'Status',
    total: 'Summe',
    order: 'Bestellung',
    viewOrder: 'Bestellung ansehen',
    open: 'Offen',
    paid: 'Bezahlt',
    void: 'Storniert',
    overdue: 'Überfällig',
  },
});
