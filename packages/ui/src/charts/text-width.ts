/** About how wide a text of 12 px is, in pixels: enough to keep labels apart without measuring. */
export function textWidth(text: string): number {
  return text.length * 6.9;
}
