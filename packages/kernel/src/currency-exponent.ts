const withoutMinorUnit = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const withThousandths = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/**
 * Decimal places of a currency's minor unit after ISO 4217. Not taken from Intl: its data follow everyday use
 * (it writes RSD without decimals), while our amounts count ISO minor units.
 */
export function currencyExponent(currency: string): number {
  if (withoutMinorUnit.includes(currency)) return 0;
  if (withThousandths.includes(currency)) return 3;
  return currency === 'CLF' || currency === 'UYW' ? 4 : 2;
}
