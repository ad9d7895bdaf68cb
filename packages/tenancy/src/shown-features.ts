import type { SetFeatureOutput } from './features.contract.ts';
import { enabledFeatures } from './enabled-features.ts';
import { featureCodes, FEATURES } from './features.contract.ts';

/** Every feature, whether it is on, and whether that is its default. */
export function shownFeatures(flags: readonly { readonly code: string; readonly enabled: boolean }[]): SetFeatureOutput['features'] {
  const enabled = enabledFeatures(flags);
  const set = new Set(flags.map(({ code }) => code));
  return featureCodes.map((code) => ({
    code, title: FEATURES[code].title, help: FEATURES[code].help, enabled: enabled.has(code), isDefault: !set.has(code),
  }));
}
