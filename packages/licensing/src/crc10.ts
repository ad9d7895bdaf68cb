/** CRC-10/ATM, x^10 + x^9 + x^5 + x^4 + x + 1 (ITU-T I.610): initial value 0, nothing reflected, nothing added at the end. */
const POLYNOMIAL = 0x233;

/**
 * Feeds one value into the checksum, highest bit first.
 * @param crc what was computed so far; 0 to begin.
 * @param value a non-negative integer below 2^width.
 * @param width how many bits of the value count.
 * @returns the checksum, 10 bits.
 */
export function crc10(crc: number, value: number, width: number): number {
  let register = crc;
  for (let bit = width - 1; bit >= 0; bit -= 1) {
    const feedback = ((register >> 9) ^ (value >> bit)) & 1;
    register = ((register << 1) & 0x3ff) ^ (feedback * POLYNOMIAL);
  }
  return register;
}
