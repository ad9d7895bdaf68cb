import { featureCodes, FEATURES, type Feature } from './features.contract.ts';

/** What is switched on, given what differs from the default. Codes that no feature bears any more are ignored. */
export function enabledFeatures(flags: readonly { readonly code: string; readonly enabled: boolean }[]): ReadonlySet<Feature> {
  const set = new Map(flags.map(({ code, enabled }) => [code, enabled]));
  return new Set(featureCodes.filter((code) => set.get(code) ?? FEATURES[code].enabledByDefault));
}
