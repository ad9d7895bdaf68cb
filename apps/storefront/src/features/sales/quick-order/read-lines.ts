const QUANTITY_MAXIMUM = 1_000_000;

/** A line of a pasted list; without `quantity` it could not be read. */
export interface ReadLine {
  readonly text: string;
  readonly sku: string;
  readonly quantity: number | undefined;
}

/**
 * Reads "SKU quantity" lines as they come out of lists and spreadsheets. A SKU may hold blanks when a tab, comma or semicolon
 * stands before the quantity; a line without a quantity asks for one piece.
 */
export function readLines(pasted: string): ReadLine[] {
  return pasted
    .split(/\r?\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const [, sku, figure] = /^(.*?)\s*[\t;,]\s*(\S*)\s*$/.exec(text) ?? /^(.*\S)\s+(\d+)$/.exec(text) ?? [text, text, ''];
      const quantity = figure === '' || figure === undefined ? 1 : /^\d{1,7}$/.test(figure) ? Number(figure) : 0;
      const readable = quantity >= 1 && quantity <= QUANTITY_MAXIMUM;
      return { text, sku: (sku ?? text).trim(), quantity: readable ? quantity : undefined };
    });
}
