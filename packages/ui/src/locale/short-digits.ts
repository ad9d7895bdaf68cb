/**
 * How many digits a figure on a chart has: one decimal, and three digits in all. The second matters where a language has no
 * short word for thousands: German would write 39.258,7, which is neither exact nor short.
 * @param whole no decimal at all: below a thousand nothing is shortened, and 684.6 would be neither either
 */
export function shortDigits(whole: boolean): Intl.NumberFormatOptions {
  return { maximumFractionDigits: whole ? 0 : 1, minimumFractionDigits: 0, maximumSignificantDigits: 3, roundingPriority: 'lessPrecision' };
}
