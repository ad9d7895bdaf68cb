import { defineMessages, type Tone, useMessages } from '@entrepot/ui';

const actTexts = defineMessages({
  en: {
    'audit.alarm': 'Audit trail does not verify',
    'catalog.import': 'Catalog imported',
    'company.create': 'Customer created',
    'company.credit-limit': 'Credit limit changed',
    'company.price-list': 'Price list assigned',
    'event.replay': 'Events replayed',
    'factor.enrol': 'Second step set up',
    'factor.install': 'Second step set up',
    'factor.lock': 'Second step locked',
    'feature.set': 'Feature switched by platform staff',
    'inspection.end': 'Platform staff left',
    'invitation.accept': 'Invitation accepted',
    'license.activate': 'Device activated',
    'license.configure': 'License policy set',
    'license.deactivate': 'Device deactivated',
    'license.expire': 'Licenses expired',
    'license.issue': 'Licenses issued',
    'license.renew': 'License renewed',
    'license.resume': 'License resumed',
    'license.reveal': 'License key shown',
    'license.suspend': 'License suspended',
    'lockout.lift': 'Limits and locks lifted',
    'order.cancel': 'Order cancelled',
    'order.confirm': 'Order confirmed',
    'order.import': 'Orders imported',
    'order.place': 'Order placed',
    'order.ship': 'Order shipped',
    'password.set': 'Password set',
    'payment.record': 'Payment recorded',
    'plan.assign': 'Plan changed',
    'price-list.create': 'Price list created',
    'product.create': 'Product created',
    'product.price': 'Prices changed',
    'product.update': 'Product edited',
    'product.publish': 'Product published',
    'product.archive': 'Product archived',
    'route.claim': 'Address claimed',
    'second-factor.refuse': 'Wrong code at sign-in',
    'session.end': 'Signed out',
    'session.revoke': 'Session revoked',
    'session.start': 'Password accepted',
    'session.verify': 'Signed in',
    'sign-in.refuse': 'Sign-in refused',
    'stock.adjust': 'Stock adjusted',
    'stock.receive': 'Stock received',
    'stock.rules': 'Stock rules changed',
    'summary.mend': 'Report figures corrected',
    'tenant.inspect': 'Platform staff looked in',
    'tenant.provision': 'Tenant created',
    'tenant.read-as-inspector': 'Read by platform staff',
    'tenant.resume': 'Tenant resumed',
    'tenant.suspend': 'Tenant suspended',
    'tenant.update': 'Settings changed',
    'user.create': 'User created',
    'user.disable': 'Person disabled',
    'user.enable': 'Person enabled',
    'user.invite': 'Person invited',
    'invoice.issue': 'Invoice issued',
    'invoice.void': 'Invoice voided',
    system: 'System',
    device: 'Device',
  },
  de: {
    'audit.alarm': 'Protokoll lässt sich nicht bestätigen',
    'catalog.import': 'Katalog eingelesen',
    'company.create': 'Kunde angelegt',
    'company.credit-limit': 'Kreditrahmen geändert',
    'company.price-list': 'Preisliste zugeordnet',
    'event.replay': 'Ereignisse erneut zugestellt',
    'factor.enrol': 'Zweiter Schritt eingerichtet',
    'factor.install': 'Zweiter Schritt eingerichtet',
    'factor.lock': 'Zweiter Schritt gesperrt',
    'feature.set': 'Funktion vom Plattform-Team geschaltet',
    'inspection.end': 'Plattform-Team hat die Einsicht beendet',
    'invitation.accept': 'Einladung angenommen',
    'license.activate': 'Gerät aktiviert',
    'license.configure': 'Lizenzregel gesetzt',
    'license.deactivate': 'Gerät abgemeldet',
    'license.expire': 'Lizenzen abgelaufen',
    'license.issue': 'Lizenzen ausgestellt',
    'license.renew': 'Lizenz verlängert',
    'license.resume': 'Lizenz wieder aktiv',
    'license.reveal': 'Lizenzschlüssel gezeigt',
    'license.suspend': 'Lizenz ausgesetzt',
    'lockout.lift': 'Sperren aufgehoben',
    'order.cancel': 'Bestellung storniert',
    'order.confirm': 'Bestellung bestätigt',
    'order.import': 'Bestellungen importiert',
    'order.place': 'Bestellung aufgegeben',
    'order.ship': 'Bestellung versandt',
    'password.set': 'Passwort gesetzt',
    'payment.record': 'Zahlung erfasst',
    'plan.assign': 'Tarif geändert',
    'price-list.create': 'Preisliste angelegt',
    'product.create': 'Produkt angelegt',
    'product.price': 'Preise geändert',
    'product.update': 'Produkt bearbeitet',
    'product.publish': 'Produkt veröffentlicht',
    'product.archive': 'Produkt archiviert',
    'route.claim': 'Adresse belegt',
    'second-factor.refuse': 'Falscher Code bei der Anmeldung',
    'session.end': 'Abgemeldet',
    'session.revoke': 'Sitzung beendet',
    'session.start': 'Passwort angenommen',
    'session.verify': 'Angemeldet',
    'sign-in.refuse': 'Anmeldung abgelehnt',
    'stock.adjust': 'Bestand berichtigt',
    'stock.receive': 'Ware eingegangen',
    'stock.rules': 'Bestandsregeln geändert',
    'summary.mend': 'Berichtszahlen berichtigt',
    'tenant.inspect': 'Plattform-Team hat Einsicht genommen',
    'tenant.provision': 'Mandant angelegt',
    'tenant.read-as-inspector': 'Vom Plattform-Team gelesen',
    'tenant.resume': 'Mandant wieder offen',
    'tenant.suspend': 'Mandant gesperrt',
    'tenant.update': 'Einstellungen geändert',
    'user.create': 'Person angelegt',
    'user.disable': 'Person gesperrt',
    'user.enable': 'Person entsperrt',
    'user.invite': 'Person eingeladen',
    'invoice.issue': 'Rechnung gestellt',
    'invoice.void': 'Rechnung storniert',
    system: 'System',
    device: 'Gerät',
  },
});

type Act = keyof typeof actTexts.en;
const isAct = (action: string): action is Act => Object.hasOwn(actTexts.en, action);

/** Every act that has words, for a filter. */
export const knownActs: readonly string[] = Object.keys(actTexts.en)
  .filter((key) => key.includes('.'))
  .toSorted();

/** Says what happened: "License suspended". An act without words is shown as it is recorded. */
export function useActWords(): { act: (action: string) => string; actor: (record: { actorLabel: string; actorKind: string }) => string } {
  const t = useMessages(actTexts);
  return {
    act: (action) => (isAct(action) ? t(action) : sentence(action.replace(/[.-]/g, ' '))),
    actor: ({ actorLabel, actorKind }) => (actorLabel !== '' ? actorLabel : actorKind === 'device' ? t('device') : t('system')),
  };
}

/** The colour of an act in a timeline. */
export function toneOfAct(action: string): Tone {
  if (/\.(suspend|cancel|archive|refuse|lock|void|revoke|alarm)$/.test(action)) return 'red';
  if (/\.(create|issue|confirm|ship|renew|resume|publish|activate|receive|verify)$/.test(action)) return 'green';
  return /\.(place|import|start)$/.test(action) ? 'blue' : 'neutral';
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
