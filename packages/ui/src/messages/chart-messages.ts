import { defineMessages } from './define-messages.ts';

/** The words that charts say. A catalog of their own, so that the storefront, which has no charts, does not load them. */
export const chartMessages = defineMessages({
  en: {
    allCohorts: 'All',
    change: 'Change',
    cohort: 'Cohort',
    loading: 'Loading {name}',
    more: { one: '{count} more', other: '{count} more' },
    monthsSince: 'Months since',
    noFigure: 'No figure',
    other: 'Other',
    readPoints: '{name}, point by point',
    share: 'Share',
    size: 'Size',
    total: 'Total',
    trend: '{name}: {first} at first, {last} at last, {peak} at the highest ({when}).',
    withBefore: '{point}, period before {before}',
  },
  de: {
    allCohorts: 'Alle',
    change: 'Änderung',
    cohort: 'Kohorte',
    loading: '{name} wird geladen',
    more: { one: '{count} weitere', other: '{count} weitere' },
    monthsSince: 'Monate seither',
    noFigure: 'Kein Wert',
    other: 'Übrige',
    readPoints: '{name}, Punkt für Punkt',
    share: 'Anteil',
    size: 'Größe',
    total: 'Summe',
    trend: '{name}: zuerst {first}, zuletzt {last}, am höchsten {peak} ({when}).',
    withBefore: '{point}, Zeitraum davor {before}',
  },
});
