import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;

const overrides = new pg.TypeOverrides();
overrides.setTypeParser(INT8, BigInt);
overrides.setTypeParser(INT8_ARRAY, (text) => elementsOf(text).map((element) => element === null ? null : BigInt(element)));
overrides.setTypeParser(DATE, (text) => text);
overrides.setTypeParser(DATE_ARRAY, elementsOf);

// One dimension; neither whole numbers nor dates are ever quoted in an array's text.
function elementsOf(text: string): (string | null)[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',').map((element) => element === 'NULL' ? null : element);
}

/**
 * How our own connections read values: bigint as BigInt, date and numeric as text, timestamptz as Date. Given to each
 * client, so that other users of `pg` in the process (pg-boss) keep its global parsers.
 */
export const typeParsers: pg.CustomTypesConfig = overrides;
