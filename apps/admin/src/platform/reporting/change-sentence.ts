/**
 * What a change against the period before comes to, in a sentence.
 * @param growth 0.25 is a quarter more; null when there was nothing before
 */
export function changeSentence(growth: number | null, what: string): string {
  if (growth === null) return `There was nothing in the period before to compare with.`;
  if (growth >= 10) return `${what} is ${Math.round(growth + 1).toLocaleString('en')} times that of the period before.`;
  const share = Math.abs(growth * 100);
  if (share < 0.05) return `${what} is as it was in the period before.`;
  return `${what} is ${share < 10 ? share.toFixed(1) : Math.round(share)}% ${growth > 0 ? 'above' : 'below'} the period before.`;
}
