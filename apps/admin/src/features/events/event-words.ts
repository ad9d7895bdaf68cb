import { defineMessages, useMessages } from '@entrepot/ui';

/** The kinds of facts of the published catalog, as people say them. */
const eventTexts = defineMessages({
  en: {
    'tenant.created': 'Tenant created',
    'tenant.updated': 'Brand updated',
    'tenant.suspended': 'Tenant suspended',
    'tenant.resumed': 'Tenant resumed',
    'staff.invited': 'Person invited',
    'user.verified': 'User verified',
    'product.created': 'Product created',
    'product.updated': 'Product updated',
    'product.published': 'Product published',
    'product.archived': 'Product archived',
    'catalog.imported': 'Catalog imported',
    'stock.low': 'Stock low',
    'payment.completed': 'Payment completed',
    'order.placed': 'Order created',
    'order.confirmed': 'Order confirmed',
    'order.shipped': 'Order shipped',
    'order.cancelled': 'Order cancelled',
    'order.imported': 'Order imported',
    'credit.imported': 'Credit imported',
    'license.provisioned': 'License provisioned',
    'license-key.issued': 'License key issued',
    'license.renewed': 'License renewed',
    'license.activated': 'License activated',
    'license.deactivated': 'Seat freed',
    'license.suspended': 'License suspended',
    'license.resumed': 'License resumed',
    'license.expiring': 'License about to expire',
    'license.expired': 'License expired',
  },
  de: {
    'tenant.created': 'Mandant angelegt',
    'tenant.updated': 'Marke geändert',
    'tenant.suspended': 'Mandant gesperrt',
    'tenant.resumed': 'Mandant wieder offen',
    'staff.invited': 'Person eingeladen',
    'user.verified': 'Person bestätigt',
    'product.created': 'Produkt angelegt',
    'product.updated': 'Produkt geändert',
    'product.published': 'Produkt veröffentlicht',
    'product.archived': 'Produkt archiviert',
    'catalog.imported': 'Katalog eingelesen',
    'stock.low': 'Bestand knapp',
    'payment.completed': 'Zahlung vollständig',
    'order.placed': 'Bestellung angelegt',
    'order.confirmed': 'Bestellung bestätigt',
    'order.shipped': 'Bestellung versandt',
    'order.cancelled': 'Bestellung storniert',
    'order.imported': 'Bestellung importiert',
    'credit.imported': 'Gutschrift importiert',
    'license.provisioned': 'Lizenz bereitgestellt',
    'license-key.issued': 'Lizenzschlüssel ausgestellt',
    'license.renewed': 'Lizenz verlängert',
    'license.activated': 'Lizenz aktiviert',
    'license.deactivated': 'Platz freigegeben',
    'license.suspended': 'Lizenz ausgesetzt',
    'license.resumed': 'Lizenz wieder aktiv',
    'license.expiring': 'Lizenz läuft bald ab',
    'license.expired': 'Lizenz abgelaufen',
  },
});

type Told = keyof typeof eventTexts.en;
const isTold = (type: string): type is Told => Object.hasOwn(eventTexts.en, type);

/** Every type that has words, for a filter. */
export const knownEvents: readonly string[] = Object.keys(eventTexts.en);

/** Says what happened: "License renewed". A type without words is shown as it is recorded. */
export function useEventWords(): (type: string) => string {
  const t = useMessages(eventTexts);
  return (type) => (isTold(type) ? t(type) : type);
}
