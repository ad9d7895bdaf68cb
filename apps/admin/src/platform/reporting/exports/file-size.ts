/** Size of a file for people: `812 B`, `4.2 kB`, `1.1 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [size, unit] = bytes < 999_950 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(size < 100 ? 1 : 0)} ${unit}`;
}
