/** Red, green and blue in 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Reads `#rgb` or `#rrggbb`.
 * @returns undefined for anything else, so that a form can say so in words.
 */
export function parseHexColor(text: string): Rgb | undefined {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  if (match?.[1] === undefined) return undefined;
  const hex = match[1].length === 3 ? [...match[1]].map((digit) => digit + digit).join('') : match[1];
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance, 0 to 1. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function relativeLuminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const lighter = Math.max(relativeLuminance(one), relativeLuminance(other));
  const darker = Math.min(relativeLuminance(one), relativeLuminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

/** The text colour, black or white, that reads best on `background`: never below 4.58:1. The CSS tokens choose alike. */
export function readableOn(background: Rgb): '#000000' | '#ffffff' {
  return relativeLuminance(background) > 0.179 ? '#000000' : '#ffffff';
}
