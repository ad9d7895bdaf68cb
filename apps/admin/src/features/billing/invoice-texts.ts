import { defineMessages } from '@entrepot/ui';

export const invoiceTexts = defineMessages({
  en: {
    open: 'Open',
    paid: 'Paid',
    void: 'Void',
    overdue: 'Overdue',
    invoice: 'Invoice',
    issued: 'Issued',
    due: 'Due',
    net: 'Net',
    tax: 'Tax',
    ofCompany: 'Of one customer',
    emptyTitle: 'No invoices yet',
    emptyText: 'Each order placed on account writes an invoice, which stands here until it is paid.',
    nothingFound: 'No invoice matches these filters',
  },
  de: {
    open: 'Offen',
    paid: 'Bezahlt',
    void: 'Storniert',
    overdue: 'Überfällig',
    invoice: 'Rechnung',
    issued: 'Gestellt',
    due: 'Fällig',
    net: 'Netto',
    tax: 'Steuer',
    ofCompany: 'Eines Kunden',
    emptyTitle: 'Noch keine Rechnungen',
    emptyText: 'Jede Bestellung auf Rechnung schreibt eine; hier steht sie, bis sie bezahlt ist.',
    nothingFound: 'Keine Rechnung passt zu diesen Filtern',
  },
});
