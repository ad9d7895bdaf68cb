import { defineMessages } from '@entrepot/ui';

/** Words around every page. */
export const shopTexts = defineMessages({
  en: {
    catalog: 'Catalog',
    quickOrder: 'Quick order',
    orders: 'Orders',
    licenses: 'Licenses',
    invoices: 'Invoices',
    account: 'Account',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in as {name}',
    cart: 'Cart',
    searchLabel: 'Search products',
    searchExample: 'Product name or SKU',
    footer: 'For business customers. Prices are before tax.',
    notFound: 'There is no such page',
    notFoundWhy: 'The address may be mistyped, or the page was moved.',
    toCatalog: 'To the catalog',
    crashed: 'This page stopped working',
    crashedWhy:
      'Something unexpected happened here. Your cart is safe. Reload the page; if it happens again, tell us what you did.',
    reload: 'Reload page',
  },
  de: {
    catalog: 'Katalog',
    quickOrder: 'Schnellbestellung',
    orders: 'Bestellungen',
    licenses: 'Lizenzen',
    invoices: 'Rechnungen',
    account: 'Konto',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    signedInAs: 'Angemeldet als {name}',
    cart: 'Warenkorb',
    searchLabel: 'Produkte suchen',
    searchExample: 'Produktname oder Artikelnummer',
    footer: 'Für Firmenkunden. Preise ohne Steuern.',
    notFound: 'Diese Seite gibt es nicht',
    notFoundWhy: 'Die Adresse ist vielleicht vertippt, oder die Seite ist umgezogen.',
    toCatalog: 'Zum Katalog',
    crashed: 'Diese Seite funktioniert gerade nicht',
    crashedWhy:
      'Hier ist etwas Unerwartetes passiert. Ihr Warenkorb ist sicher. Laden Sie die Seite neu; passiert es wieder, sagen Sie uns, was Sie getan haben.',
    reload: 'Seite neu laden',
  },
});
